import type { Query, Term } from "../query/query.ts";
import type { RankedFact, Ranking } from "../retrieval/rank.ts";
import { isParticular } from "../retrieval/signals.ts";

/*
 * Whether a fact answers the question or only shares words with it. Every threshold of the bot stands in this file.
 * A raw search score means nothing across questions; these signs do. Their weights come from a logistic regression over
 * the tuning questions, rounded by hand; the held-out questions were only counted.
 */

/** Confidence from which a fact is told. */
export const answerThreshold = 0.5;
/** The same for a question that leans on the one before: much of it is carried over. */
const leaningThreshold = 0.3;
/** "What is CAPE?" has one word to go by. */
const definitionThreshold = 0.3;
/** Share of a question of several points that facts must cover together. */
export const jointThreshold = 0.75;
/** A further statement is told when its score comes so near to the lead's. */
export const supportShare = 0.6;

/** Signs for and against, each 0 to 1 (or a small count), with their weights. */
const weights = {
  bias: -3.1,
  coverage: 0.5,
  likeness: 2.7,
  /** Share of the question that stands in the statement itself. */
  inStatement: 0.5,
  /** Number of content words that the fact does not have, in quarters of four. */
  missing: -1.3,
  /** Weight of the heaviest of them as a share of the question. */
  heaviestMissing: -1.5,
  /** A named person, firm or place that is not in the fact. */
  missingName: -0.5,
  /** A word that the whole fact base does not know. */
  missingUnknown: -0.6,
  /** The noun behind "which" or "how many". */
  missingAsked: -0.6,
  otherTime: -2.2,
  named: 0.7,
  /** The kind of thing asked for is in the statement. */
  answerType: 1.0,
  /** Lead over the second best. */
  margin: 1.0,
  /** More words agreeing by chance is less likely; in eighths of eight. */
  length: 1.3,
  search: 0.7,
  /** Coverage below three quarters. */
  gap: -1.7,
  /** Every content word is there. */
  complete: 0.3,
} as const;

/** Content words of the question that the fact does not have at all. */
export const missingTerms = (fact: RankedFact): Term[] =>
  fact.matched
    .filter(({ term, strength }) => (term.role === "content" || term.role === "carried") && strength === 0)
    .map(({ term }) => term);

const count = (terms: readonly Term[], is: (term: Term) => boolean): number =>
  Math.min(2, terms.filter(is).length);

/** The signs of one fact for a question. */
export const signsOf = (
  query: Query,
  fact: RankedFact,
  runnerUp: RankedFact | undefined,
): Record<keyof typeof weights, number> => {
  const content = fact.matched.filter(({ term }) => term.role === "content");
  const total = fact.matched.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const missing = content.filter(({ strength }) => strength === 0);
  const absent = missing.map(({ term }) => term);
  return {
    bias: 1,
    coverage: fact.coverage,
    likeness: fact.likeness,
    inStatement:
      fact.matched.reduce(
        (sum, { weight, strength }) =>
          sum + (strength === 1 ? weight : strength >= 0.8 && strength < 0.9 ? weight / 2 : 0),
        0,
      ) / total,
    missing: Math.min(4, missing.length) / 4,
    heaviestMissing: Math.max(0, ...missing.map(({ weight }) => weight)) / total,
    missingName: count(absent, isParticular),
    missingUnknown: count(absent, ({ unknown }) => unknown === true),
    missingAsked: count(absent, ({ asked }) => asked === true),
    otherTime: fact.signals.period < -0.1 ? 1 : 0,
    named: query.period === undefined ? 0 : 1,
    answerType: fact.signals.answerType / 0.3,
    margin:
      runnerUp === undefined || runnerUp === fact
        ? 0
        : (fact.score - runnerUp.score) / Math.max(0.1, fact.score),
    length: Math.min(8, content.length) / 8,
    search: fact.signals.search * 2,
    gap: Math.max(0, 0.75 - fact.coverage),
    complete: content.length > 0 && content.every(({ strength }) => strength >= 0.75) ? 1 : 0,
  };
};

const isSign = (name: string): name is keyof typeof weights => name in weights;

/** Strength of a term that the fact has in its own words, not by a synonym. */
const direct = 0.88;

/** Likeness to an editors' question from which a missing word of reason is forgiven. */
const sameQuestion = 0.45;

/** Whether the fact cannot be the answer, whatever its words: no amount where one is asked for, a figure of another time. */
const ruledOut = (
  query: Query,
  { indexed, holdsKind, likeness, matched, signals: { answerType, period } }: RankedFact,
): boolean => {
  if (!holdsKind) return true;
  // Nothing but distant synonyms in common ("invented the telephone" and "innovation", "call").
  const own = matched.filter(({ term }) => term.role === "content");
  if (
    query.language === "en" &&
    query.leansOn === undefined &&
    own.length > 0 &&
    own.every(({ strength }) => strength < direct)
  )
    return true;
  const amount = query.focus === "how-much" || query.focus === "how-many" || query.focus === "how-long";
  if (amount && answerType <= -0.3) return true;
  if (query.focus === "why" && answerType < -0.2 && likeness < sameQuestion) return true;
  return (
    query.period !== undefined &&
    period < 0 &&
    indexed.fact.kind === "figure" &&
    query.period.relation === "in"
  );
};

/** How surely the fact answers the question, 0 to 1. */
export const confidenceOf = (query: Query, ranking: Ranking, fact: RankedFact): number => {
  if (ruledOut(query, fact)) return 0;
  const signs = signsOf(query, fact, ranking.ranked[0] === fact ? ranking.ranked[1] : ranking.ranked[0]);
  const sum = Object.keys(weights).reduce(
    (total, name) => (isSign(name) ? total + weights[name] * signs[name] : total),
    0,
  );
  return 1 / (1 + Math.exp(-sum));
};

/** How much surer a question must be by itself than with the one before, to start a new topic. */
const newTopicMargin = 0.25;

/** Which of two readings of a question is answered: by itself, or leaning on the one before. */
export const surer = <T extends { readonly query: Query; readonly ranking: Ranking }>(
  own: T,
  leaning: T,
): T => {
  const sureness = ({ query, ranking }: T): number =>
    ranking.ranked[0] === undefined ? 0 : confidenceOf(query, ranking, ranking.ranked[0]);
  const leans = sureness(leaning) >= leaningThreshold && sureness(own) - sureness(leaning) < newTopicMargin;
  return leans ? leaning : own;
};

/** The threshold that holds for a question. */
export const thresholdFor = (query: Query): number => {
  if (query.leansOn !== undefined) return leaningThreshold;
  return query.focus === "definition" ? definitionThreshold : answerThreshold;
};
