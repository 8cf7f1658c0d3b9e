import type { Term } from "./query.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Words that end the noun phrase behind a question word. */
const boundary =
  "(?:did|do|does|was|were|is|are|has|have|had|can|could|may|might|will|would|should|must|of|in|on|at|from|to|for|by|with|that|who|which|when|after|before|since|under|per|a|an|the|it|he|she|they|we|i|you)";

/** The noun phrase behind the question word: `how many tonnes`, `which hotel`, `in what city`, `names of the judges`. */
const askedPhrase = new RegExp(
  `\\b(?:which|what|whose|how many|how much|how big an?|names? of|number of|amount of|share of|list of)(?: (?:of|the|a|an|his|her|its|their|our|my|exact|total|other|new))*((?: [\\p{L}\\d'-]+){1,3}?)(?= ${boundary}\\b|[^\\p{L}\\d' -]|$)`,
  "giu",
);

/** Marks the terms that name what is asked for; who is asked about ("which US firms") is not what is asked for. */
export const markAsked = (terms: readonly Term[], text: string): Term[] => {
  const words = new Set(
    [...text.matchAll(askedPhrase)].flatMap((match) => (match[1] ?? "").toLowerCase().split(/[ -]/)),
  );
  const isAsked = ({ role, surface, entities }: Term): boolean =>
    role === "content" &&
    !(entities !== undefined && /^\p{Lu}/u.test(surface)) &&
    surface
      .toLowerCase()
      .split(" ")
      .some((word) => words.has(word));
  return terms.map((term) => (isAsked(term) ? { ...term, asked: true as const } : term));
};

/** Marks words that neither the fact base nor everyday English knows, such as strangers' names. */
export const markUnknown = (terms: readonly Term[], vocabulary: Vocabulary): Term[] =>
  terms.map((term) => {
    const word = term.surface.toLowerCase().replace(/'s$/, "");
    const known =
      term.entities !== undefined ||
      term.number === true ||
      !/^[a-z]+$/.test(word) ||
      vocabulary.count(word) > 0 ||
      vocabulary.isEnglish(word);
    return known ? term : { ...term, unknown: true };
  });
