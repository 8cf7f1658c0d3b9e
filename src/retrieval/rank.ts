import type { KnowledgeBase } from "../knowledge/knowledge-base.ts";
import { once } from "../knowledge/once.ts";
import type { Query, Term } from "../query/query.ts";
import { holdsAskedKind } from "./asked-kind.ts";
import { compareAsks, type WeighedTerm } from "./ask-likeness.ts";
import type { FactIndex, IndexedFact } from "./fact-index.ts";
import { coverageOf, type MatchedTerm, matchTerms, weighTerms } from "./match-terms.ts";
import { relatedTo } from "./related.ts";
import type { Elsewhere } from "./likely-facts.ts";
import type { SignalContext } from "./signal-context.ts";
import { type SignalName, signals } from "./signals.ts";

/** A fact with its score and the weighted signals that add up to it. */
export interface RankedFact {
  readonly indexed: IndexedFact;
  readonly score: number;
  readonly signals: Readonly<Record<SignalName, number>>;
  /** The question's terms as this fact has them. */
  readonly matched: readonly MatchedTerm[];
  /** Whether the statement can hold the kind of thing that is asked for. */
  readonly holdsKind: boolean;
  /** Share of the question that the fact covers, 0 to 1. */
  readonly coverage: number;
  /** Likeness to the nearest question that editors wrote for it, 0 to 1. */
  readonly likeness: number;
  /** What speaks for the question being one that no fact answers; worked out where it is asked for. */
  readonly gaps: () => GapSigns;
}

/** How near a question comes to those that editors know to be unanswered. */
export interface GapSigns {
  /** Likeness to the nearest of them on the matter of any fact found, 0 to 1. */
  readonly nearest: number;
  /** How much rather its words ask for what no fact tells: logarithm of the odds. */
  readonly words: number;
  /** How much likelier the question belongs to the fact than to any of them, -1 to 1. */
  readonly over: number;
  /** The likeliest field that is not for facts to answer. */
  readonly elsewhere: Elsewhere;
}

/** What was found for a question, best first. */
export interface Ranking {
  readonly ranked: readonly RankedFact[];
  readonly terms: readonly WeighedTerm[];
}

/** Candidates that full text proposes; re-ranking more of them changes nothing but the time. */
const candidateCount = 30;
/** Features in so many facts that they tell none from another are left out of the search, not of the ranking. */
const tellingRarity = 1.1;

const tellingFeatures = (term: Term, index: FactIndex): string[] => [
  ...new Set(
    term.alternatives
      .flatMap(({ features }) => features)
      .filter((feature) => index.idf(feature) > tellingRarity),
  ),
];

/** Scores one fact: every signal times its weight; the parts add up to the score. */
const scoreFact = (indexed: IndexedFact, context: SignalContext, gaps: () => GapSigns): RankedFact => {
  const weighed = (name: SignalName): number => signals[name].weight * signals[name].value(indexed, context);
  const parts = {
    search: weighed("search"),
    coverage: weighed("coverage"),
    likeness: weighed("likeness"),
    contained: weighed("contained"),
    likelihood: weighed("likelihood"),
    period: weighed("period"),
    current: weighed("current"),
    newest: weighed("newest"),
    entities: weighed("entities"),
    numbers: weighed("numbers"),
    answerType: weighed("answerType"),
    direction: weighed("direction"),
    side: weighed("side"),
    leaning: weighed("leaning"),
    recency: weighed("recency"),
  } satisfies Record<SignalName, number>;
  return {
    indexed,
    score: Object.values(parts).reduce((sum, value) => sum + value, 0),
    signals: parts,
    matched: context.matched,
    holdsKind: context.holdsKind,
    coverage: context.coverage,
    likeness: context.likeness,
    gaps,
  };
};

/** Finds and ranks facts for a question; deterministic, ties by id. */
export const createRanker =
  (knowledge: KnowledgeBase, index: FactIndex) =>
  (query: Query, today: string): Ranking => {
    const terms = weighTerms(query, index);
    const search = (featuresOf: (term: Term) => string[]) =>
      index.search.search(
        terms.map(({ term, weight }) => ({
          features: featuresOf(term),
          weight: weight / Math.max(1, index.idf("")),
        })),
        candidateCount,
      );
    const telling = search((term) => tellingFeatures(term, index));
    // A question of nothing but common words is searched by them.
    const hits =
      telling.length > 0
        ? telling
        : search(({ alternatives }) => alternatives.flatMap(({ features }) => features));
    const best = hits[0]?.score ?? 1;
    const proposed = new Map(hits.map(({ factId, score }) => [factId, score / best]));
    for (const id of query.leansOn ?? [])
      if (knowledge.factById.has(id) && !proposed.has(id)) proposed.set(id, 0);
    const likelihood = index.likelihood(query);
    if (hits.length > 0) for (const id of likelihood.best) if (!proposed.has(id)) proposed.set(id, 0);
    const related = relatedTo(query, knowledge);
    for (const id of [...related.ties.keys(), ...related.outcomes])
      if (!proposed.has(id)) proposed.set(id, 0);
    const found = [...proposed].map(([factId, search]) => ({ factId, search, indexed: index.get(factId) }));
    const gaps = once(() => ({
      nearest: Math.max(0, ...found.map(({ indexed }) => compareAsks(terms, indexed.gaps(), query).likeness)),
      words: index.gapWords(query.text),
      elsewhere: likelihood.elsewhere,
    }));
    const ranked = found.map(({ factId, search, indexed }) => {
      const matched = matchTerms(terms, indexed);
      const context: SignalContext = {
        query,
        matched,
        holdsKind: holdsAskedKind(query, indexed, knowledge),
        coverage: coverageOf(matched),
        ...compareAsks(terms, indexed.asks, query),
        today,
        search,
        related,
        likely: likelihood.of(factId),
        superseded: (knowledge.supersededBy.get(factId) ?? []).length > 0,
      };
      return scoreFact(indexed, context, () => ({ ...gaps(), over: likelihood.overGaps(factId) }));
    });
    return {
      terms,
      ranked: ranked.sort((a, b) => b.score - a.score || (a.indexed.fact.id < b.indexed.fact.id ? -1 : 1)),
    };
  };
