import { namesParty } from "../query/parties.ts";
import type { Query, Term } from "../query/query.ts";
import type { WeighedTerm } from "./ask-likeness.ts";
import type { FactIndex, IndexedFact } from "./fact-index.ts";

/** How much a term counts by its part in the question. */
export const roleWeight = { content: 1, carried: 0.55, context: 0.15, filler: 0.12 } as const;

/** A word that neither base nor everyday English knows is likely a name: no fact can answer about it. */
const unknownBoost = 1.3;

/** Weighs the terms of a question: rare ones count more; a term counts as its commonest alternative. */
export const weighTerms = (query: Query, index: FactIndex): WeighedTerm[] =>
  query.terms.map((term) => {
    const rarities = term.alternatives.map(({ features }) =>
      Math.max(...features.map((feature) => index.idf(feature))),
    );
    const rarity = Math.min(...rarities, index.idf(""));
    return { term, weight: rarity * roleWeight[term.role] * (term.unknown ? unknownBoost : 1) };
  });

/** How strongly a fact (or a dispute) has a term, 0 to 1: its best alternative. (Runs for every candidate: plain loops.) */
export const strengthOf = (term: Term, { strength }: Pick<IndexedFact, "strength">): number => {
  let best = 0;
  for (const alternative of term.alternatives) {
    if (alternative.strength <= best) continue;
    let weakest = 1;
    for (const feature of alternative.features) weakest = Math.min(weakest, strength.get(feature) ?? 0);
    best = Math.max(best, alternative.strength * weakest);
  }
  return best;
};

/** A term as one fact has it. */
export interface MatchedTerm extends WeighedTerm {
  /** 0 where the fact does not have the term, 1 where its statement does. */
  readonly strength: number;
}

/** How strongly a fact has each term of the question. */
export const matchTerms = (terms: readonly WeighedTerm[], indexed: IndexedFact): MatchedTerm[] =>
  terms.map(({ term, weight }) => ({ term, weight, strength: strengthOf(term, indexed) }));

/** Share of the question's weight that a fact covers, 0 to 1. */
export const coverageOf = (matched: readonly MatchedTerm[]): number => {
  const total = matched.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? 0 : matched.reduce((sum, { weight, strength }) => sum + weight * strength, 0) / total;
};

/** Terms that name something particular: a person, firm, place, law; not the two countries. */
export const isParticular = (term: Term): boolean =>
  term.role !== "filler" && term.role !== "context" && term.entities !== undefined && !namesParty(term);

/** Share of these terms that the fact does not have. */
export const missingShare = (terms: readonly MatchedTerm[]): number =>
  terms.length === 0 ? 0 : terms.filter(({ strength }) => strength === 0).length / terms.length;
