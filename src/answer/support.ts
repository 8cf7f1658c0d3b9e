import type { Fact } from "../knowledge/schema.ts";
import { holdsOn } from "../retrieval/period-signal.ts";
import type { RankedFact } from "../retrieval/rank.ts";
import { supportShare } from "./confidence.ts";
import type { ComposeContext } from "./draft.ts";

/** What the other government says in the same dispute, the statement that fits the question best. */
const otherSideOf = (fact: Fact, { knowledge, ranking }: ComposeContext): Fact | undefined => {
  const opposing = new Set(
    (knowledge.disputesOf.get(fact.id) ?? []).flatMap(({ us, china }) =>
      us.includes(fact.id) ? china : china.includes(fact.id) ? us : [],
    ),
  );
  return ranking.ranked.find(({ indexed }) => opposing.has(indexed.fact.id))?.indexed.fact;
};

/** The other side's reply to a claim, so that no claim stands alone: a direct one, else its word in the same dispute. */
export const replyTo = (fact: Fact, context: ComposeContext): Fact | undefined => {
  const { knowledge } = context;
  const replies = [
    ...(knowledge.disputedBy.get(fact.id) ?? []),
    ...(fact.disputes ?? []).flatMap((id) => knowledge.factById.get(id) ?? []),
  ];
  return fact.kind === "claim" || fact.kind === "quote"
    ? (replies[0] ?? otherSideOf(fact, context))
    : replies.find(({ kind }) => kind === "claim");
};

/** Whether a ranked fact is fit to stand beside the lead: near in score, of the time asked for, not stale. */
const fits = (fact: RankedFact, lead: RankedFact, { query, today }: ComposeContext): boolean => {
  if (fact.score < lead.score * supportShare || fact.signals.period < -0.2 || fact.signals.direction < 0)
    return false;
  if (
    query.current &&
    query.period === undefined &&
    fact.indexed.fact.kind === "state" &&
    !holdsOn(fact.indexed, today)
  )
    return false;
  return fact.coverage > 0.35;
};

/** The lead and the statements that add something to it, at most `most` in all. */
export const withSupport = (lead: RankedFact, context: ComposeContext, most: number): Fact[] => {
  const chosen: RankedFact[] = [lead];
  const reply = replyTo(lead.indexed.fact, context);
  const room = reply === undefined ? most : most - 1;
  for (const fact of context.ranking.ranked) {
    if (chosen.length >= room) break;
    if (fact === lead || fact.indexed.fact.id === reply?.id || !fits(fact, lead, context)) continue;
    chosen.push(fact);
  }
  const facts = chosen.map(({ indexed }) => indexed.fact);
  return reply === undefined ? facts : [...facts.slice(0, 1), reply, ...facts.slice(1)];
};
