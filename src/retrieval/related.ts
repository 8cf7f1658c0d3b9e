import type { KnowledgeBase } from "../knowledge/knowledge-base.ts";
import type { Fact } from "../knowledge/schema.ts";
import type { Query } from "../query/query.ts";

/** Facts that a follow-up may lead to, with how closely they are tied to what was told, 0 to 1. */
export interface Related {
  readonly ties: ReadonlyMap<string, number>;
  /** What took the place of something told, and what took the place of that. */
  readonly outcomes: ReadonlySet<string>;
  /** Whether the first fact told is what somebody said, not what was done. */
  readonly said: boolean;
}

/** Words of a party, not deeds. */
export const isSaid = ({ kind }: Fact): boolean => kind === "claim" || kind === "quote";

/** Told facts that are looked at, and how much a tie to one after the first is worth. */
const toldLookedAt = 4;
const laterTie = 0.75;

const idsOf = (facts: readonly { readonly id: string }[] | undefined): string[] =>
  (facts ?? []).map(({ id }) => id);

/** Facts tied to one: what it replaced, what replaced it, what disputes it or is disputed by it, the same series, dispute or day. */
const tiedTo = (fact: Fact, knowledge: KnowledgeBase): string[] => {
  const disputes = knowledge.disputesOf.get(fact.id) ?? [];
  return [
    ...idsOf(knowledge.supersededBy.get(fact.id)),
    ...(fact.supersedes ?? []),
    ...idsOf(knowledge.disputedBy.get(fact.id)),
    ...(fact.disputes ?? []),
    ...idsOf(
      knowledge.facts.filter(
        ({ measure, from, topics }) =>
          (measure?.series !== undefined && measure.series === fact.measure?.series) ||
          // What happened on the same day about the same thing.
          (from !== undefined && from === fact.from && topics.some((topic) => fact.topics.includes(topic))),
      ),
    ),
    ...disputes.flatMap(({ us, china, others, record }) => [...us, ...china, ...others, ...record]),
  ];
};

const successors = (ids: readonly string[], knowledge: KnowledgeBase): string[] =>
  ids.flatMap((id) => idsOf(knowledge.supersededBy.get(id)));

const none: Related = { ties: new Map(), outcomes: new Set(), said: false };

/** What the facts that a question leans on lead to. */
export const relatedTo = ({ leansOn, cameNear = [] }: Query, knowledge: KnowledgeBase): Related => {
  if (leansOn === undefined) return none;
  const told = [...leansOn.slice(0, toldLookedAt), ...cameNear].flatMap(
    (id) => knowledge.factById.get(id) ?? [],
  );
  const ties = new Map<string, number>();
  told.forEach((fact, place) => {
    const strength = place === 0 ? 1 : laterTie;
    for (const id of tiedTo(fact, knowledge))
      if (id !== leansOn[0]) ties.set(id, Math.max(ties.get(id) ?? 0, strength));
  });
  const next = successors(idsOf(told), knowledge);
  return {
    ties,
    outcomes: new Set([...next, ...successors(next, knowledge)]),
    said: told[0] !== undefined && isSaid(told[0]),
  };
};
