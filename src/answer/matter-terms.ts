import { parties } from "../query/parties.ts";
import type { Query } from "../query/query.ts";
import type { WeighedTerm } from "../retrieval/ask-likeness.ts";
import { roleWeight } from "../retrieval/match-terms.ts";

/** Names so general that nearly every fact is about them. */
export const generalNames: ReadonlySet<string> = new Set([...parties, "trade-war"]);
/** A name tells the matter better than the verbs and nouns round it. */
const nameBoost = 1.5;
/** Names in more facts than one of six or so ("tariff") tell no matter by themselves. */
const tellingWeight = 1.8;

/** Whether a term names the matter: a firm, a law, a good, not what nearly all facts are about. */
export const namesMatter = ({ term, weight }: WeighedTerm): boolean =>
  term.entities !== undefined && weight >= tellingWeight;

/** "from the opening of the case until we had to pay": words that bound the course and tell no matter where others do. */
const bounding =
  /\bfrom\b [^.?!;:,]{2,60}?\b(?:up to|to|until|till|through)\b [^.?!;:,]{2,60}|\bfrom\b [^.?!;:,]{2,40}\bon(?:wards?)?\b/i;

/**
 * The terms of a question that tell its matter, with their weights: those of the asking, and names told beside it; not the
 * names and words that only bound its course. Empty where it names no matter ("what happened from Geneva to London?").
 */
export const matterTerms = (terms: readonly WeighedTerm[], { periods, text }: Query): WeighedTerm[] => {
  const range = periods.find(({ relation }) => relation === "between")?.words ?? "";
  const bounds = bounding.exec(text)?.[0] ?? "";
  const matter = terms.flatMap(({ term, weight }): WeighedTerm[] => {
    const { role, entities = [], surface } = term;
    const named = entities.length > 0;
    if (role === "filler" || entities.some((id) => generalNames.has(id)) || range.includes(surface))
      return [];
    if (role === "context" && !named) return [];
    const own = role === "context" ? weight / roleWeight.context : weight;
    const weighed: WeighedTerm = { term: { ...term, role: "content" }, weight: own };
    return [namesMatter(weighed) ? { ...weighed, weight: own * nameBoost } : weighed];
  });
  const beside = matter.filter(({ term: { surface } }) => !bounds.includes(surface));
  return beside.length > 0 ? beside : matter;
};
