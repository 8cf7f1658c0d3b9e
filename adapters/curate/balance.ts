import type { Fact, KnowledgeBase } from "../../src/index.ts";

/** Whose claim it is. */
export type Side = "us" | "china" | "others";

/** The side that a claim's speaker speaks for; whoever speaks for no government counts with the others. */
export const sideOf = ({ saidBy }: Fact, { entityById }: KnowledgeBase): Side =>
  (saidBy === undefined ? undefined : entityById.get(saidBy)?.side) ?? "others";

/** Claims of one side. */
export interface SideBalance {
  readonly claims: number;
  /** How many of them are shown with an answer: disputed by another fact, or part of a dispute with another position. */
  readonly answered: number;
}

const hasReply = (fact: Fact, { disputedBy, disputesOf }: KnowledgeBase): boolean =>
  (disputedBy.get(fact.id) ?? []).length > 0 ||
  (fact.disputes ?? []).length > 0 ||
  (disputesOf.get(fact.id) ?? []).some(({ us, china, others, record }) =>
    [us, china, others, record].some((position) => position.length > 0 && !position.includes(fact.id)),
  );

/** Claims and quotes by side, with how many of each are answered. */
export const balanceOf = (knowledge: KnowledgeBase): Readonly<Record<Side, SideBalance>> => {
  const claims = knowledge.facts.filter(({ kind }) => kind === "claim" || kind === "quote");
  const of = (side: Side): SideBalance => {
    const own = claims.filter((fact) => sideOf(fact, knowledge) === side);
    return { claims: own.length, answered: own.filter((fact) => hasReply(fact, knowledge)).length };
  };
  return { us: of("us"), china: of("china"), others: of("others") };
};
