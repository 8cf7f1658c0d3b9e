import type { Dispute } from "../knowledge/schema.ts";
import type { IndexedDispute } from "../retrieval/dispute-index.ts";
import type { WeighedTerm } from "../retrieval/ask-likeness.ts";
import { isParticular, strengthOf } from "../retrieval/match-terms.ts";
import type { RankedFact, Ranking } from "../retrieval/rank.ts";
import { confidenceOf, thresholdFor } from "./confidence.ts";
import type { ComposeContext } from "./draft.ts";

/** A dispute as it fits a question. */
export interface FoundDispute {
  readonly dispute: Dispute;
  readonly score: number;
  /** Whether it is surely the one that is asked about. */
  readonly sure: boolean;
}

/** What each sign of a dispute counts. */
const weights = {
  /** Both governments' best statements are near the question. */
  sides: 1,
  /** Somebody else's statement, or what is on record, is. */
  beside: 0.4,
  /** The whole question is held by the dispute. */
  coverage: 0.8,
  /** The question is held by the title, and the title by the question. */
  titleHolds: 0.4,
  titleHeld: 0.5,
} as const;

/** A side that has not spoken leaves the dispute to the other one's words, at this share. */
const oneSpoke = 0.75;

/** Score from which a dispute is surely meant: by itself, and where one of its facts would be told anyway. */
const sureByItself = 1.55;
const sureWithFact = 1.3;

/** What was found for the question, and which of it would be told. */
interface Found {
  readonly rankedById: ReadonlyMap<string, RankedFact>;
  readonly told: ReadonlySet<string>;
}

const share = (terms: readonly WeighedTerm[], strength: (term: WeighedTerm) => number): number => {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? 0 : terms.reduce((sum, term) => sum + term.weight * strength(term), 0) / total;
};

const scoreOf = (
  { dispute, title, titleWeight, strength }: IndexedDispute,
  ranking: Ranking,
  { rankedById, told }: Found,
): FoundDispute => {
  const lead = Math.max(0.1, ranking.ranked[0]?.score ?? 0);
  const best = (ids: readonly string[]): number =>
    Math.max(0, ...ids.map((id) => (rankedById.get(id)?.score ?? 0) / lead));
  const [us, china] = [best(dispute.us), best(dispute.china)];
  const sides =
    dispute.us.length > 0 && dispute.china.length > 0 ? (us + china) / 2 : Math.max(us, china) * oneSpoke;
  const coverage = share(ranking.terms, ({ term }) => strengthOf(term, { strength }));
  const total = ranking.terms.reduce((sum, { weight }) => sum + weight, 0);
  const inTitle = share(ranking.terms, ({ term }) => strengthOf(term, { strength: title }));
  const score =
    weights.sides * sides +
    weights.beside * best([...dispute.others, ...dispute.record]) +
    weights.coverage * coverage +
    weights.titleHolds * inTitle +
    weights.titleHeld * Math.min(1, (inTitle * total) / Math.max(titleWeight, 1));
  const leavesOut = ranking.terms.some(
    ({ term }) =>
      term.role === "content" &&
      (isParticular(term) || term.unknown === true) &&
      strengthOf(term, { strength }) === 0,
  );
  const members = [...dispute.us, ...dispute.china, ...dispute.others, ...dispute.record];
  const sure = members.some((id) => told.has(id))
    ? score >= sureWithFact
    : score >= sureByItself && !leavesOut;
  return { dispute, score, sure };
};

/** The dispute that a question is about: the one whose title and both sides' statements fit it best, if it is sure. */
export const findDispute = (context: ComposeContext): FoundDispute | undefined => {
  const { query, ranking, index } = context;
  const rankedById = new Map(ranking.ranked.map((fact) => [fact.indexed.fact.id, fact]));
  const told = new Set(
    ranking.ranked
      .filter((fact) => confidenceOf(query, fact) >= thresholdFor(query))
      .map(({ indexed }) => indexed.fact.id),
  );
  return index.disputes
    .map((dispute) => scoreOf(dispute, ranking, { rankedById, told }))
    .sort((a, b) => b.score - a.score)[0];
};
