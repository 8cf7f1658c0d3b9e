import type { KnowledgeBase } from "../knowledge/knowledge-base.ts";
import { once } from "../knowledge/once.ts";
import { firstDay, lastDay } from "../knowledge/partial-date.ts";
import type { Fact } from "../knowledge/schema.ts";
import type { Lexicon } from "../query/lexicon.ts";
import type { Span } from "../query/period.ts";
import type { Direction, Focus, Query } from "../query/query.ts";
import { readDates } from "../query/read-dates.ts";
import { readDirection } from "../query/read-tariff.ts";
import { readFeatures } from "../query/read-terms.ts";
import { type Token, tokenize } from "../query/tokenize.ts";
import { type AskIndex, indexAsks } from "./ask-likeness.ts";
import { countedPositions } from "./counted-words.ts";
import { type IndexedDispute, indexDisputes } from "./dispute-index.ts";
import { type FactTexts, readTexts } from "./fact-texts.ts";
import { createGapWords } from "./gap-words.ts";
import { createLikelihood, type Likelihood } from "./likely-facts.ts";
import { type ReadText, readText } from "./read-text.ts";
import { createSearchIndex, type SearchIndex } from "./search-index.ts";

/** A fact with everything that ranking looks at, computed once. */
export interface IndexedFact {
  readonly fact: Fact;
  /** Features of the statement alone. */
  readonly statement: ReadonlySet<string>;
  /** The questions it answers. */
  readonly asks: AskIndex;
  /** Questions on its matter that no fact answers, laid out when they are first compared. */
  readonly gaps: () => AskIndex;
  /** Features of its entities and topics. */
  readonly meta: ReadonlySet<string>;
  /** Strength with which each feature stands in the fact: 1 in the statement, less in questions and names. */
  readonly strength: ReadonlyMap<string, number>;
  /** Its time of validity and every date that the statement names. */
  readonly spans: readonly Span[];
  readonly valid: Span;
  readonly foci: ReadonlySet<Focus>;
  /** Whether the statement holds a number that is no date. */
  readonly quantity: boolean;
  /** Features of the words that stand beside a number in the statement. */
  readonly counted: ReadonlySet<string>;
  readonly direction?: Direction;
  /** Entities that the statement itself names. */
  readonly names: readonly string[];
  /** The government that speaks in it. */
  readonly side?: "us" | "china";
}

/** The facts ready for retrieval. */
export interface FactIndex {
  readonly facts: readonly IndexedFact[];
  readonly disputes: readonly IndexedDispute[];
  get(factId: string): IndexedFact;
  /** What the words of a question say of every fact. */
  readonly likelihood: (query: Query) => Likelihood;
  /** How much rather the words of a question ask for what no fact tells: logarithm of the odds. */
  readonly gapWords: (question: string) => number;
  readonly search: SearchIndex;
  /** Inverse document frequency over facts; the highest for a feature that no fact has. */
  idf(feature: string): number;
  /** Natural logarithm of the facts there are for each one that has the topic or entity; 0 where all have it. */
  readonly rarityOfTopic: (id: string) => number;
  readonly rarityOfEntity: (id: string) => number;
}

/** Days on which a state holds: the last day belongs to what follows where both are known to the day. */
const validityOf = (fact: Fact, knowledge: KnowledgeBase): Span => {
  const { kind, from } = fact;
  if (from === undefined) return {};
  // A state that another state of the same series replaced ended when that one began.
  const successor = knowledge.supersededBy
    .get(fact.id)
    ?.find(
      (next) => next.from !== undefined && next.measure?.series === fact.measure?.series && next.from > from,
    );
  const until = fact.until ?? (kind === "state" && fact.measure !== undefined ? successor?.from : undefined);
  if (until !== undefined) return { from: firstDay(from), until: lastDay(until) };
  return kind === "state" ? { from: firstDay(from) } : { from: firstDay(from), until: lastDay(from) };
};

/** The day on which a figure was printed or revised says nothing of its period. */
const publication =
  /\b(?:revised|published|released|reported|printed|said|wrote|estimated|put|counted|release|report|study)\b[^.;]{0,30}$/i;

/** Dates without a year in a statement belong to the year of the fact; they are covered by its validity. */
const datesOf = (fact: Fact): Span[] =>
  readDates(fact.statement, "2026-12-31").flatMap(({ spans, start }) =>
    spans.length === 1 && !publication.test(fact.statement.slice(0, start)) ? spans : [],
  );

/** A number outside dates, names of laws and lists: an amount, a rate, a count. */
const holdsQuantity = (statement: string): boolean => {
  const dates = readDates(statement, "2026-12-31").map(({ words }) => words);
  const rest = dates
    .reduce((left, words) => left.replace(words, " "), statement)
    .replace(
      /\b(?:Section|List|Lists|Order|Announcement|No\.|Announcements|Phase|H|Article) ?[\dA-Z]*\d[\dA-Z]*\b/g,
      " ",
    );
  return /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|third|quarter|double|dozen|hundred|thousand|million|none|no|zero)\b/i.test(
    rest,
  );
};

/** Features of the words beside the numbers of a statement. */
const countedFeatures = (tokens: readonly Token[], lexicon: Lexicon): Set<string> => {
  const counted = countedPositions(tokens);
  return readFeatures(
    tokens.filter((_, place) => counted.has(place)),
    lexicon,
  );
};

const indexFact = (
  fact: Fact,
  texts: FactTexts,
  knowledge: KnowledgeBase,
  { lexicon, idf }: { readonly lexicon: Lexicon; readonly idf: FactIndex["idf"] },
): IndexedFact => {
  const { statement, asks, gaps, meta, strength } = texts;
  const valid = validityOf(fact, knowledge);
  const asked = indexAsks(asks, idf);
  const series = knowledge.series.find(({ id }) => id === fact.measure?.series);
  const direction =
    series?.direction ??
    (/tariff|dut(y|ies)\b|lev(y|ies)\b/i.test(fact.statement) ? readDirection(fact.statement) : undefined);
  const side = knowledge.entityById.get(fact.saidBy ?? "")?.side;
  return {
    fact,
    statement: new Set(statement.features),
    asks: asked,
    gaps: once(() => indexAsks(gaps, idf)),
    meta,
    strength,
    valid,
    spans: [valid, ...datesOf(fact)],
    foci: new Set(asked.flatMap(({ foci }) => foci.flat())),
    quantity: holdsQuantity(fact.statement),
    counted: countedFeatures(statement.tokens, lexicon),
    names: statement.features.flatMap((feature) => (feature.startsWith("e:") ? [feature.slice(2)] : [])),
    ...(direction && { direction }),
    ...(side && { side }),
  };
};

/** Inverse document frequency over facts, worked out once for each feature. */
const createIdf = (texts: readonly FactTexts[]): FactIndex["idf"] => {
  const frequency = new Map<string, number>();
  for (const { strength } of texts)
    for (const feature of strength.keys()) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
  const idfOf = (count: number): number => Math.log(1 + (texts.length + 0.5) / (count + 0.5));
  const known = new Map([...frequency].map(([feature, count]) => [feature, idfOf(count)]));
  const highest = idfOf(0);
  return (feature) => known.get(feature) ?? highest;
};

/** How rare each id is among lists of ids, worked out once. */
const createRarity = (lists: readonly (readonly string[])[]): ((id: string) => number) => {
  const counts = new Map<string, number>();
  for (const list of lists) for (const id of list) counts.set(id, (counts.get(id) ?? 0) + 1);
  return (id) => Math.log(lists.length / (counts.get(id) ?? 1));
};

const tokensOf = (texts: readonly ReadText[]): (readonly Token[])[] => texts.map(({ tokens }) => tokens);

/** Builds the index of a fact base. */
export const createFactIndex = (knowledge: KnowledgeBase, lexicon: Lexicon): FactIndex => {
  const texts = knowledge.facts.map((fact) => ({
    id: fact.id,
    fact,
    ...readTexts(fact, knowledge, lexicon),
  }));
  const elsewhere = knowledge.elsewhere.map(({ id, questions }) => ({
    id,
    questions: questions.map((question) => readText(question, lexicon)),
  }));
  const idf = createIdf(texts);
  const facts = texts.map(({ fact, ...own }) => indexFact(fact, own, knowledge, { lexicon, idf }));
  const byId = new Map(facts.map((indexed) => [indexed.fact.id, indexed]));
  const search = createSearchIndex(
    texts.flatMap(({ fact, statement, asks, meta }) => [
      { id: fact.id, factId: fact.id, features: [...new Set([...statement.features, ...meta])] },
      { id: `${fact.id}#asks`, factId: fact.id, features: asks.flatMap(({ features }) => features) },
    ]),
  );
  const disputes = indexDisputes(knowledge, {
    read: (text) => readFeatures(tokenize(text), lexicon),
    idf,
    strengthIn: (id) => byId.get(id)?.strength,
  });
  return {
    facts,
    disputes,
    search,
    get(factId) {
      const indexed = byId.get(factId);
      if (indexed === undefined) throw new Error(`no fact has the id ${factId}`);
      return indexed;
    },
    likelihood: createLikelihood({ facts: texts, elsewhere }, lexicon),
    gapWords: createGapWords(
      tokensOf(texts.flatMap(({ asks }) => asks)),
      tokensOf([...texts.flatMap(({ gaps }) => gaps), ...elsewhere.flatMap(({ questions }) => questions)]),
    ),
    idf,
    rarityOfTopic: createRarity(knowledge.facts.map(({ topics }) => topics)),
    rarityOfEntity: createRarity(knowledge.facts.map(({ entities }) => entities)),
  };
};
