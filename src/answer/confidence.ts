import type { Query, Term } from "../query/query.ts";
import { strengthOf } from "../retrieval/match-terms.ts";
import type { RankedFact, Ranking } from "../retrieval/rank.ts";
import { isParticular } from "../retrieval/signals.ts";

/*
 * Whether a fact answers the question or only shares words with it. Every threshold of the bot stands in this file.
 * Measured on the tuning questions; a raw search score means nothing across questions, coverage and likeness do.
 */

/** Confidence from which a fact is told. */
export const answerThreshold = 0.62;
/** Chinese questions are matched by pairs of characters, which cover less. */
export const chineseThreshold = 0.4;
/** A further statement is told when it comes so near to the lead. */
export const supportShare = 0.6;
/** Likeness to an editors' question from which wording differences no longer matter. */
const alike = 0.86;

/** A content word of the question that the fact does not have at all. */
export const missingTerms = (ranking: Ranking, fact: RankedFact): Term[] =>
  ranking.terms
    .filter(
      ({ term }) =>
        (term.role === "content" || term.role === "carried") && strengthOf(term, fact.indexed) === 0,
    )
    .map(({ term }) => term);

/** How surely the fact answers the question, 0 to 1. */
export const confidenceOf = (query: Query, ranking: Ranking, fact: RankedFact): number => {
  const missing = missingTerms(ranking, fact).filter(({ role }) => role === "content");
  let confidence = 0.6 * fact.coverage + 0.55 * fact.likeness;
  // A named person, firm or place that is not in the fact: the question is about something else.
  confidence -= 0.25 * missing.filter((term) => isParticular(term)).length;
  // A word that the whole fact base does not know is what the question turns on.
  confidence -= 0.2 * missing.filter(({ unknown }) => unknown).length;
  confidence -= 0.12 * missing.filter(({ number }) => number).length;
  if (fact.signals.period < -0.3) confidence -= 0.25;
  if (fact.signals.direction < 0) confidence -= 0.2;
  if (fact.signals.answerType < -0.15 && fact.likeness < alike) confidence -= 0.12;
  return Math.max(0, Math.min(1, confidence));
};

/** The threshold that holds for a question. */
export const thresholdFor = (query: Query): number =>
  query.language === "zh" ? chineseThreshold : answerThreshold;
