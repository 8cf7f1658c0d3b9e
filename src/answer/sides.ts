import type { Query, Term } from "../query/query.ts";
import { comparative, comparator } from "../query/several-cues.ts";
import { isParticular } from "../retrieval/match-terms.ts";
import type { ComposeContext } from "./draft.ts";

/*
 * What stands on each side of a comparison, as questions of their own: the things named, the numbers told, or what is
 * said before and after "than".
 */

const mostSides = 4;

/** Several things of one kind ("the H20 and the H200"), else the numbers told; what else is named belongs to every side. */
const contrasted = ({ terms }: Query, { knowledge }: ComposeContext): readonly Term[] => {
  const named = terms.filter((term) => term.role === "content" && isParticular(term));
  const kinds = new Map<string, Term[]>();
  for (const term of named) {
    const kind = knowledge.entityById.get(term.entities?.[0] ?? "")?.type ?? "";
    kinds.set(kind, [...(kinds.get(kind) ?? []), term]);
  }
  const groups = [...kinds.values()].filter((group) => group.length >= 2);
  if (groups.length === 1) return groups[0] ?? [];
  if (named.length >= 2) return named;
  const numbers = terms.filter(({ number, role }) => number === true && role === "content");
  return numbers.length >= 2 ? numbers : [];
};

/** The words of a question without those that belong to its other sides. */
export const leaveOut = (text: string, words: readonly string[]): string =>
  words.reduce((left, word) => left.replace(word, " "), text);

/** One question for each thing compared. `"H20 vs H200"` → `H20`, `H200` */
export const sidesByName = (context: ComposeContext): Query[] => {
  const { query } = context;
  const things = contrasted(query, context);
  if (things.length < 2 || things.length > mostSides) return [];
  return things.map((thing) => ({
    ...query,
    text: leaveOut(
      query.text,
      things.filter((other) => other !== thing).map(({ surface }) => surface),
    ),
    terms: query.terms.filter((term) => term === thing || !things.includes(term)),
  }));
};

/** Where the matter of a comparison ends and its first moment begins ("the tariff | once the deal held"). */
const moment =
  /\s(?:once|when|after|before|since|in|at|during|by|under|until|as of|for|back in|from)\s(?!the us\b|china\b)(?=[^?]*$)/i;

/** What is said before and after "than" or "versus", each with the matter of the whole. */
export const sidesByWords = ({ query, parse }: ComposeContext): Query[] => {
  const plain = query.text.replace(new RegExp(`\\b${comparative}\\b`, "gi"), " ");
  const [first, second] = plain.split(comparator);
  if (first === undefined || second === undefined || first.trim() === "" || second.trim() === "") return [];
  const matter = first.split(moment)[0] ?? first;
  return [first, `${matter} ${second}`].map((text) => ({ ...parse(text), parts: [] }));
};
