import { createEvidence, type Evidence } from "./evidence.ts";
import { factKey } from "./fact-key.ts";
import type { ChapterFile, Parts } from "./parts.ts";
import type * as types from "./schema.ts";

/** The checked, immutable fact base with the look-ups that the pipeline needs. */
export interface KnowledgeBase {
  readonly base: types.Base;
  readonly chapters: readonly ChapterFile[];
  readonly facts: readonly types.Fact[];
  readonly factById: ReadonlyMap<string, types.Fact>;
  /** Five-character key → fact, for references in buttons. */
  readonly factByKey: ReadonlyMap<string, types.Fact>;
  /** Fact id → further questions that it answers, for the search alone. */
  readonly paraphrasesOf: ReadonlyMap<string, readonly string[]>;
  /** Fact id → questions on its matter that no fact answers. */
  readonly gapsOf: ReadonlyMap<string, readonly string[]>;
  /** Questions that are not for facts to answer, by field. */
  readonly elsewhere: readonly types.FactQuestions[];
  readonly sourceById: ReadonlyMap<string, types.Source>;
  readonly publisherByName: ReadonlyMap<string, types.Publisher>;
  readonly entities: readonly types.Entity[];
  readonly entityById: ReadonlyMap<string, types.Entity>;
  readonly ambiguous: readonly types.AmbiguousName[];
  readonly topics: readonly types.TopicEntry[];
  readonly series: readonly types.Series[];
  readonly neverApplied: readonly types.NeverApplied[];
  readonly disputes: readonly types.Dispute[];
  /** Fact id → the disputes it belongs to. */
  readonly disputesOf: ReadonlyMap<string, readonly types.Dispute[]>;
  readonly disagreements: readonly types.Disagreement[];
  readonly synonyms: readonly types.SynonymGroup[];
  readonly periods: readonly types.NamedPeriod[];
  readonly scope: readonly types.ScopeCue[];
  /** Old fact id → the facts that took its place. */
  readonly supersededBy: ReadonlyMap<string, readonly types.Fact[]>;
  /** Claim id → the facts that dispute it. */
  readonly disputedBy: ReadonlyMap<string, readonly types.Fact[]>;
  readonly evidenceOf: (fact: types.Fact) => Evidence;
  /** The same for the same content, different for any other. */
  readonly hash: string;
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]));

const questionsById = (entries: readonly types.FactQuestions[]): Map<string, readonly string[]> =>
  new Map(entries.map(({ id, questions }) => [id, questions]));

/** Maps each target id to the items that name it. */
const invert = <T>(items: readonly T[], targets: (item: T) => readonly string[]): Map<string, T[]> => {
  const map = new Map<string, T[]>();
  for (const item of items)
    for (const target of targets(item)) map.set(target, [...(map.get(target) ?? []), item]);
  return map;
};

const membersOf = (dispute: types.Dispute): string[] => [
  ...dispute.us,
  ...dispute.china,
  ...dispute.others,
  ...dispute.record,
];

/** Builds the look-ups over checked parts; `hash` names the content. */
export const createKnowledgeBase = (parts: Parts, hash: string): KnowledgeBase => {
  const { base } = parts;
  if (base === undefined) throw new Error("the parts were not checked: base.yaml is missing");
  const facts = parts.chapters.flatMap((chapter) => chapter.facts);
  const sourceById = byId(parts.sources);
  return {
    base,
    chapters: parts.chapters,
    facts,
    factById: byId(facts),
    factByKey: new Map(facts.map((fact) => [factKey(fact.id), fact])),
    paraphrasesOf: questionsById(parts.paraphrases),
    gapsOf: questionsById(parts.gaps),
    elsewhere: parts.elsewhere,
    sourceById,
    publisherByName: new Map(parts.publishers.map((publisher) => [publisher.name, publisher])),
    entities: parts.entities,
    entityById: byId(parts.entities),
    ambiguous: parts.ambiguous,
    topics: parts.topics,
    series: parts.series,
    neverApplied: parts.neverApplied,
    disputes: parts.disputes,
    disputesOf: invert(parts.disputes, membersOf),
    disagreements: parts.disagreements,
    synonyms: parts.synonyms,
    periods: parts.periods,
    scope: parts.scope,
    supersededBy: invert(facts, (fact) => fact.supersedes ?? []),
    disputedBy: invert(facts, (fact) => fact.disputes ?? []),
    evidenceOf: createEvidence(sourceById),
    hash,
  };
};
