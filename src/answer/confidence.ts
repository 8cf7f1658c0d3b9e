import type { Query, Term } from "../query/query.ts";
import type { RankedFact, Ranking } from "../retrieval/rank.ts";
import { fitMeasure } from "../retrieval/asked-measure.ts";
import { signals } from "../retrieval/signals.ts";

/*
 * Whether a fact answers the question or only shares words with it. Every threshold of the bot stands in this file.
 * A raw search score means nothing across questions; these signs do. Their weights come from a logistic regression over
 * the tuning questions, rounded; the held-out questions were left out.
 */

/** Confidence from which a fact is told. */
export const answerThreshold = 0.64;
/** The same for a question that leans on the one before: much of it is carried over. */
const leaningThreshold = 0.3;
/** Share of a question of several points that facts must cover together. */
export const jointThreshold = 0.75;
/** Confidence that the leading one of them must have by itself: from 0.4 to 0.6 as many tuning questions are right, and fewer wrong ones told. */
export const jointLeadThreshold = 0.5;
/** Confidence that at least one of several kin facts answers a list, where none is sure enough alone. */
export const vouchThreshold = 0.75;
/** A further statement is told when its score comes so near to the lead's. */
export const supportShare = 0.6;

/** Signs for and against, each 0 to 1 (or a small count), with their weights. */
const weights = {
  bias: -1.15,
  coverage: 2.35,
  likeness: 3.95,
  /** The kind of thing asked for is in the statement, -1 to 1. */
  answerType: 0.2,
  /** Every content word is there. */
  complete: 0.85,
  /** An amount is seldom told by a fact that does not ask for it itself. */
  amount: -0.25,
  /** A definition has one word to go by. */
  definition: 2.55,
  /** Lists and comparisons name many things; not all stand in one fact. */
  several: 0.95,
  /** The noun behind "which" or "how many". */
  missingAsked: -1.2,
  /** Content words that the fact does not have, in quarters of four, where a person or place is asked for. */
  missingForName: -2.15,
  /** The amount is in another measure, or the number counts something else. */
  otherMeasure: -2.35,
  otherTime: -2.2,
  /** The question is like one that is known to have no answer. */
  nearGap: -5.35,
  /** Its words ask for what no fact tells, in eighths. */
  gapWords: -1.35,
  /** It belongs to the fact rather than to any gap. */
  overGaps: 3.2,
} as const;

const count = (terms: readonly Term[], is: (term: Term) => boolean): number =>
  Math.min(2, terms.filter(is).length);

const asksAmount: ReadonlySet<Query["focus"]> = new Set(["how-much", "how-many"]);
const asksSeveral: ReadonlySet<Query["focus"]> = new Set(["list", "comparison", "timeline", "dispute"]);
const asksName: ReadonlySet<Query["focus"]> = new Set(["who", "where", "list"]);
/** A time does not fit from here on, as a weighted signal. */
const fitsTime = 0.05;

/** The signs of one fact for a question. */
export const signsOf = (query: Query, fact: RankedFact): Record<keyof typeof weights, number> => {
  const content = fact.matched.filter(({ term }) => term.role === "content");
  const missing = content.filter(({ strength }) => strength === 0).map(({ term }) => term);
  const gaps = fact.gaps();
  const when = (holds: boolean): number => (holds ? 1 : 0);
  // A follow-up is no whole question: its few words say little of what is asked for.
  const whole = (sign: number): number => (query.leansOn === undefined ? sign : 0);
  return {
    bias: 1,
    coverage: fact.coverage,
    likeness: fact.likeness,
    answerType: fact.signals.answerType / signals.answerType.weight,
    complete: when(content.length > 0 && content.every(({ strength }) => strength >= 0.75)),
    amount: when(asksAmount.has(query.focus)),
    definition: when(query.focus === "definition"),
    several: when(asksSeveral.has(query.focus)),
    missingAsked: count(missing, ({ asked }) => asked === true),
    missingForName: asksName.has(query.focus) ? Math.min(4, missing.length) / 4 : 0,
    otherMeasure: when(fitMeasure(query, fact.indexed) < 0),
    otherTime: when(fact.signals.period < -fitsTime),
    nearGap: whole(gaps.nearest),
    gapWords: whole(Math.max(-1, Math.min(1, gaps.words / 8))),
    overGaps: whole(gaps.over),
  };
};

const isSign = (name: string): name is keyof typeof weights => name in weights;

/** Strength of a term that the fact has in its own words, not by a synonym. */
const direct = 0.88;

/** Likeness to an editors' question from which a missing word of reason is forgiven. */
const sameQuestion = 0.45;

/** Weight from which a word tells a matter from most others. */
const tellingWeight = 4;

/** Logarithm of likelihood by which a question must rather lie outside the subject to be left alone. */
const outside = 4;
/** Whether a question is about something else, going by the words that people use for it. */
export const isElsewhere = (query: Query, fact: RankedFact): boolean =>
  query.leansOn === undefined && fact.gaps().elsewhere.margin > outside;

/** Whether the fact cannot be the answer, whatever its words: no amount where one is asked for, a figure of another time. */
const ruledOut = (query: Query, fact: RankedFact): boolean => {
  const { indexed, holdsKind, likeness, matched } = fact;
  const { answerType, period } = fact.signals;
  if (!holdsKind || isElsewhere(query, fact)) return true;
  const own = matched.filter(({ term }) => term.role === "content");
  // A follow-up that asks for something else altogether ("what interest do they get on that?").
  if (
    query.leansOn !== undefined &&
    own.every(({ strength }) => strength === 0) &&
    own.some(({ weight }) => weight >= tellingWeight)
  )
    return true;
  // Nothing but distant synonyms in common ("invented the telephone" and "innovation", "call").
  if (
    query.language === "en" &&
    query.leansOn === undefined &&
    own.length > 0 &&
    own.every(({ strength }) => strength < direct)
  )
    return true;
  const amount = query.focus === "how-much" || query.focus === "how-many" || query.focus === "how-long";
  const kindFit = answerType / signals.answerType.weight;
  if (amount && kindFit <= -1) return true;
  if (query.focus === "why" && kindFit < -0.7 && likeness < sameQuestion) return true;
  return (
    query.period !== undefined &&
    query.period.carried !== true &&
    period < 0 &&
    indexed.fact.kind === "figure" &&
    query.period.relation === "in"
  );
};

/** How surely the fact answers the question, 0 to 1. */
export const confidenceOf = (query: Query, fact: RankedFact): number => {
  if (ruledOut(query, fact)) return 0;
  const signs = signsOf(query, fact);
  const sum = Object.keys(weights).reduce(
    (total, name) => (isSign(name) ? total + weights[name] * signs[name] : total),
    0,
  );
  return 1 / (1 + Math.exp(-sum));
};

/** Confidence from which a fact shows that a question is one for the facts, whatever its wording makes of it. */
const surelyIn = 0.95;
/** "Vietnam" in a question makes it another dispute, "by 2028" a prediction, unless a fact tells just that. */
const wordingMayMislead: ReadonlySet<Query["scope"]["kind"]> = new Set(["other-dispute", "prediction"]);

/** Whether a question is left alone for what its wording shows: out of scope, advice, an order to the bot. */
export const isRefusedByWording = (query: Query, lead: RankedFact | undefined): boolean =>
  query.scope.kind !== "in" &&
  !(wordingMayMislead.has(query.scope.kind) && lead !== undefined && confidenceOf(query, lead) >= surelyIn);

/** Share of a question's own words that a fact must have, if nothing but the lack of a name speaks for leaning. */
const leastOwnShare = 0.3;
/** Words up to which a question is a scrap that says next to nothing by itself ("which models, 737s?"). */
const scrapLength = 4;
const isScrap = ({ text }: Query): boolean => text.split(" ").length <= scrapLength;
const ownShare = (fact: RankedFact | undefined): number => {
  const own = (fact?.matched ?? []).filter(({ term }) => term.role === "content");
  const total = own.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? 1 : own.reduce((sum, { weight, strength }) => sum + weight * strength, 0) / total;
};

/** How much surer a question must be by itself than with the one before, to start a new topic. */
const newTopicMargin = 0.25;

/** Which of two readings of a question is answered: by itself, or leaning on the one before. */
export const surer = <T extends { readonly query: Query; readonly ranking: Ranking }>(
  own: T,
  leaning: T,
): T => {
  const sureness = ({ query, ranking }: T): number =>
    ranking.ranked[0] === undefined ? 0 : confidenceOf(query, ranking.ranked[0]);
  const lead = leaning.ranking.ranked[0];
  // What has no tie to what was told is a new topic, where the question can be answered by itself.
  const tied = (lead?.signals.leaning ?? 0) > 0 || sureness(own) < answerThreshold;
  const leans =
    tied &&
    sureness(leaning) >= leaningThreshold &&
    (isScrap(leaning.query) ? ownShare(lead) > 0 : ownShare(lead) >= leastOwnShare) &&
    sureness(own) - sureness(leaning) < newTopicMargin;
  return leans ? leaning : own;
};

/** The threshold that holds for a question. */
export const thresholdFor = (query: Query): number =>
  query.leansOn === undefined ? answerThreshold : leaningThreshold;
