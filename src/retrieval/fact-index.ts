import type { KnowledgeBase } from "../knowledge/knowledge-base.ts";
import { firstDay, lastDay } from "../knowledge/partial-date.ts";
import type { Fact } from "../knowledge/schema.ts";
import type { Lexicon } from "../query/lexicon.ts";
import type { Span } from "../query/period.ts";
import type { Direction, Focus } from "../query/query.ts";
import { readDates } from "../query/read-dates.ts";
import { readFocuses } from "../query/read-focus.ts";
import { readDirection } from "../query/read-tariff.ts";
import { readFeatures } from "../query/read-terms.ts";
import { tokenize } from "../query/tokenize.ts";
import { createSearchIndex, type SearchIndex } from "./search-index.ts";

/** A fact with everything that ranking looks at, computed once. */
export interface IndexedFact {
  readonly fact: Fact;
  /** Features of the statement alone. */
  readonly statement: ReadonlySet<string>;
  /** Features of each question it answers. */
  readonly asks: readonly ReadonlySet<string>[];
  /** Features of its entities and topics. */
  readonly meta: ReadonlySet<string>;
  /** Strength with which each feature stands in the fact: 1 in the statement, less in questions and names. */
  readonly strength: ReadonlyMap<string, number>;
  /** Its time of validity and every date that the statement names. */
  readonly spans: readonly Span[];
  readonly valid: Span;
  readonly foci: ReadonlySet<Focus>;
  readonly direction?: Direction;
  /** The government that speaks in it. */
  readonly side?: "us" | "china";
}

/** The facts ready for retrieval. */
export interface FactIndex {
  readonly facts: readonly IndexedFact[];
  get(factId: string): IndexedFact;
  readonly search: SearchIndex;
  /** Inverse document frequency over facts; the highest for a feature that no fact has. */
  idf(feature: string): number;
}

const askStrength = 0.9;
const metaStrength = 0.75;

/** Days on which a state holds: the last day belongs to what follows where both are known to the day. */
const validityOf = ({ kind, from, until }: Fact): Span => {
  if (from === undefined) return {};
  if (until !== undefined) return { from: firstDay(from), until: lastDay(until) };
  return kind === "state" ? { from: firstDay(from) } : { from: firstDay(from), until: lastDay(from) };
};

/** Dates without a year in a statement belong to the year of the fact; they are covered by its validity. */
const datesOf = (fact: Fact): Span[] =>
  readDates(fact.statement, "2026-12-31").flatMap(({ spans, precision }) =>
    spans.length === 1 && precision !== "year" ? spans : [],
  );

const strengthen = (target: Map<string, number>, features: Iterable<string>, strength: number): void => {
  for (const feature of features) if ((target.get(feature) ?? 0) < strength) target.set(feature, strength);
};

const indexFact = (fact: Fact, knowledge: KnowledgeBase, lexicon: Lexicon): IndexedFact => {
  const read = (text: string): Set<string> => readFeatures(tokenize(text), lexicon);
  const statement = read(fact.statement);
  const asks = fact.asks.map(read);
  const titles = fact.topics.flatMap((id) => knowledge.topics.find((topic) => topic.id === id)?.title ?? []);
  const speaker = knowledge.entityById.get(fact.saidBy ?? "");
  const meta = new Set([
    ...fact.entities.map((id) => `e:${id}`),
    ...(fact.saidBy === undefined ? [] : [`e:${fact.saidBy}`, ...read(speaker?.name ?? fact.saidBy)]),
    ...read(titles.join(". ")),
  ]);
  const strength = new Map<string, number>();
  strengthen(strength, statement, 1);
  for (const ask of asks) strengthen(strength, ask, askStrength);
  strengthen(strength, meta, metaStrength);
  const valid = validityOf(fact);
  const series = knowledge.series.find(({ id }) => id === fact.measure?.series);
  const direction =
    series?.direction ??
    (/tariff|dut(y|ies)\b|lev(y|ies)\b/i.test(fact.statement) ? readDirection(fact.statement) : undefined);
  return {
    fact,
    statement,
    asks,
    meta,
    strength,
    valid,
    spans: [valid, ...datesOf(fact)],
    foci: new Set(fact.asks.flatMap((ask) => readFocuses(ask))),
    ...(direction && { direction }),
    ...(speaker?.side && { side: speaker.side }),
  };
};

/** Builds the index of a fact base. */
export const createFactIndex = (knowledge: KnowledgeBase, lexicon: Lexicon): FactIndex => {
  const facts = knowledge.facts.map((fact) => indexFact(fact, knowledge, lexicon));
  const byId = new Map(facts.map((indexed) => [indexed.fact.id, indexed]));
  const frequency = new Map<string, number>();
  for (const { strength } of facts)
    for (const feature of strength.keys()) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
  const search = createSearchIndex(
    facts.flatMap(({ fact, statement, asks, meta }) => [
      {
        id: fact.id,
        factId: fact.id,
        features: [...statement, ...[...meta].filter((feature) => !statement.has(feature))],
      },
      ...asks.map((ask, number) => ({ id: `${fact.id}#${number}`, factId: fact.id, features: [...ask] })),
    ]),
  );
  return {
    facts,
    search,
    get(factId) {
      const indexed = byId.get(factId);
      if (indexed === undefined) throw new Error(`no fact has the id ${factId}`);
      return indexed;
    },
    idf: (feature) => Math.log(1 + (facts.length + 0.5) / ((frequency.get(feature) ?? 0) + 0.5)),
  };
};
