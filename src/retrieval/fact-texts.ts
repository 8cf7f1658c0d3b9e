import type { KnowledgeBase } from "../knowledge/knowledge-base.ts";
import type { Fact } from "../knowledge/schema.ts";
import type { Lexicon } from "../query/lexicon.ts";
import { type ReadText, readText } from "./read-text.ts";

/** The texts of a fact. */
export interface FactTexts {
  readonly statement: ReadText;
  /** The questions it answers, and those on its matter that no fact answers. */
  readonly asks: readonly ReadText[];
  readonly gaps: readonly ReadText[];
  /** Features of its entities and topics. */
  readonly meta: ReadonlySet<string>;
  /** Strength with which each feature stands in the fact: 1 in the statement, less in questions and names. */
  readonly strength: ReadonlyMap<string, number>;
}

/** Strength of a word in one, two, or more of the questions: what a single one says may be a turn of speech. */
const askStrengths = [0.5, 0.7, 0.9] as const;
const metaStrength = 0.75;

const strengthen = (target: Map<string, number>, features: Iterable<string>, strength: number): void => {
  for (const feature of features) if ((target.get(feature) ?? 0) < strength) target.set(feature, strength);
};

/** Reads everything that is written about a fact, each text once. */
export const readTexts = (fact: Fact, knowledge: KnowledgeBase, lexicon: Lexicon): FactTexts => {
  const about = new Set(fact.entities);
  const read = (text: string): ReadText => readText(text, lexicon, about);
  const featuresOf = (text: string): readonly string[] => read(text).features;
  const statement = read(fact.statement);
  const asks = [...fact.asks, ...(knowledge.paraphrasesOf.get(fact.id) ?? [])].map(read);
  const gaps = (knowledge.gapsOf.get(fact.id) ?? []).map(read);
  const titles = fact.topics.flatMap((id) => knowledge.topics.find((topic) => topic.id === id)?.title ?? []);
  const speaker = knowledge.entityById.get(fact.saidBy ?? "");
  const meta = new Set([
    ...fact.entities.map((id) => `e:${id}`),
    ...(fact.saidBy === undefined ? [] : [`e:${fact.saidBy}`, ...featuresOf(speaker?.name ?? fact.saidBy)]),
    ...featuresOf(titles.join(". ")),
  ]);
  const strength = new Map<string, number>();
  strengthen(strength, statement.features, 1);
  const asked = new Map<string, number>();
  for (const { features } of asks)
    for (const feature of features) asked.set(feature, (asked.get(feature) ?? 0) + 1);
  for (const [feature, times] of asked)
    strengthen(strength, [feature], askStrengths[Math.min(times, askStrengths.length) - 1] ?? 0);
  strengthen(strength, meta, metaStrength);
  return { statement, asks, gaps, meta, strength };
};
