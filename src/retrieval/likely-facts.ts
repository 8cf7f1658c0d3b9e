import { once } from "../knowledge/once.ts";
import type { Lexicon } from "../query/lexicon.ts";
import type { Query } from "../query/query.ts";
import { listFeatures } from "../query/read-terms.ts";
import { tokenize } from "../query/tokenize.ts";
import { chatterWords } from "../query/words.ts";
import type { FactTexts } from "./fact-texts.ts";
import { createQueryLikelihood, type WeighedFeatures } from "./query-likelihood.ts";
import { functionWordsOf, type ReadText } from "./read-text.ts";

/** A field that is not for facts to answer, with questions that belong to it. */
export interface Field {
  readonly id: string;
  readonly questions: readonly ReadText[];
}

/** A field that is not for facts to answer: one far from the subject, or advice, predictions, opinions. */
export interface Elsewhere {
  readonly field: string;
  /** How much likelier the question belongs there than to the likeliest fact, in logarithms of likelihood. */
  readonly margin: number;
}

/** What the words of a question say of every fact, and of the gaps beside it. */
export interface Likelihood {
  /** 1 for the likeliest fact; 0 for one that is out of the question. */
  readonly of: (factId: string) => number;
  /** How much likelier the question belongs to the fact than to the likeliest gap of any fact, -1 to 1. */
  readonly overGaps: (factId: string) => number;
  /** The likeliest field that is not for facts to answer. */
  readonly elsewhere: Elsewhere;
  /** The likeliest facts, best first. */
  readonly best: readonly string[];
}

/** Weight of what is carried over from the question before. */
const carriedWeight = 0.5;
/** Logarithms of likelihood that are taken as the whole: beyond them a fact is out of the question. */
const farBehind = 30;
/** The best are looked for so near to the likeliest. */
const nearBest = 6;
const bestShown = 8;

/** A question's features: its own words without what it tells beside, and those carried over. */
const weigh = ({ text, terms }: Query, lexicon: Lexicon): WeighedFeatures => {
  const beside = new Set(
    terms.flatMap(({ role, surface }) => (role === "context" ? surface.split(" ") : [])),
  );
  const own = tokenize(text).filter(({ surface, word }) => !beside.has(surface) && !chatterWords.has(word));
  const weighed = new Map<string, number>();
  for (const { role, alternatives } of terms)
    if (role === "carried")
      for (const feature of alternatives[0]?.features ?? []) weighed.set(feature, carriedWeight);
  for (const feature of listFeatures(own, lexicon)) weighed.set(feature, 1);
  for (const feature of functionWordsOf(own)) weighed.set(feature, 1);
  return weighed;
};

const most = (scores: Float64Array): number => {
  let highest = -Infinity;
  for (const score of scores) if (score > highest) highest = score;
  return highest;
};
const between = (least: number, value: number): number => Math.max(least, Math.min(1, value));

/** The features of some texts, those of each with its function words. */
const featuresOf = (texts: readonly ReadText[]): Iterable<string>[] =>
  texts.flatMap(({ features, functionWords }) => [features, functionWords]);

/** What the likelihood is learnt from: the texts of every fact, in one order with the facts, and those of no fact. */
export interface LearntTexts {
  readonly facts: readonly (FactTexts & { readonly id: string })[];
  readonly elsewhere: readonly Field[];
}

/** Learns from the texts of every fact, in the order of the base, how people ask about it. */
export const createLikelihood = (
  { facts, elsewhere }: LearntTexts,
  lexicon: Lexicon,
): ((query: Query) => Likelihood) => {
  const scoresOf = createQueryLikelihood([
    ...facts.map(({ statement, asks }) => featuresOf([statement, ...asks])),
    ...facts.map(({ gaps }) => featuresOf(gaps)),
    ...elsewhere.map(({ questions }) => featuresOf(questions)),
  ]);
  const placeOf = new Map(facts.map(({ id }, place) => [id, place]));
  return (query) => {
    const scores = scoresOf(weigh(query, lexicon));
    const answered = scores.subarray(0, facts.length);
    const highest = most(answered);
    const highestGap = once(() => most(scores.subarray(facts.length)));
    const scoreOf = (factId: string): number => answered[placeOf.get(factId) ?? -1] ?? 0;
    return {
      of: (factId) => between(0, 1 + (scoreOf(factId) - highest) / farBehind),
      overGaps: (factId) => between(-1, (scoreOf(factId) - highestGap()) / farBehind),
      elsewhere: elsewhere.reduce(
        (best: Elsewhere, { id }, place) => {
          const margin = (scores[2 * facts.length + place] ?? 0) - highest;
          return margin > best.margin ? { field: id, margin } : best;
        },
        { field: "", margin: -Infinity },
      ),
      best: facts
        .flatMap(({ id }, place) => {
          const score = answered[place] ?? 0;
          return score > highest - nearBest ? [{ id, score }] : [];
        })
        .sort((a, b) => b.score - a.score)
        .slice(0, bestShown)
        .map(({ id }) => id),
    };
  };
};
