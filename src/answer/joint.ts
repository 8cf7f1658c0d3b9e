import type { WeighedTerm } from "../retrieval/ask-likeness.ts";
import { isParticular, strengthOf } from "../retrieval/match-terms.ts";
import type { RankedFact, Ranking } from "../retrieval/rank.ts";

/** How strongly the best of some facts has a term. */
const bestStrength = ({ term }: WeighedTerm, facts: readonly RankedFact[]): number =>
  Math.max(0, ...facts.map(({ indexed }) => strengthOf(term, indexed)));

/** Share of the question that some facts cover together, 0 to 1. */
export const jointCoverage = ({ terms }: Ranking, facts: readonly RankedFact[]): number => {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0
    ? 0
    : terms.reduce((sum, term) => sum + term.weight * bestStrength(term, facts), 0) / total;
};

/** Whether facts leave out a name or a word unknown to the base: then the question is about something else. */
export const leavesOutName = ({ terms }: Ranking, facts: readonly RankedFact[]): boolean =>
  terms.some(
    (term) =>
      term.term.role === "content" &&
      (isParticular(term.term) || term.term.unknown === true) &&
      bestStrength(term, facts) === 0,
  );

/**
 * Facts that cover a question of several points together: the best one, then whichever adds most of what is still
 * missing, then whatever else is near, at most `most`.
 */
export const coverTogether = (ranking: Ranking, most: number): RankedFact[] => {
  const lead = ranking.ranked[0];
  if (lead === undefined) return [];
  const chosen = [lead];
  const pool = ranking.ranked
    .slice(1, 25)
    .filter(
      ({ score, signals }) => score >= lead.score * 0.4 && signals.period >= -0.1 && signals.direction >= 0,
    );
  while (chosen.length < most) {
    const covered = jointCoverage(ranking, chosen);
    const best = pool
      .filter((fact) => !chosen.includes(fact))
      .map((fact) => ({
        fact,
        gain: jointCoverage(ranking, [...chosen, fact]) - covered + fact.score / lead.score / 10,
      }))
      .sort((a, b) => b.gain - a.gain)[0];
    if (best === undefined) break;
    chosen.push(best.fact);
  }
  return chosen;
};
