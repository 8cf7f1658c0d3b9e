import type { Fact } from "../knowledge/schema.ts";
import { holdsOn } from "../retrieval/period-signal.ts";
import type { RankedFact } from "../retrieval/rank.ts";
import { supportShare } from "./confidence.ts";
import type { ComposeContext } from "./draft.ts";

type Told = Pick<RankedFact, "indexed">;

/** Share of the words of the shorter statement that the other has too. */
const overlap = (a: Told, b: Told): number => {
  const words = (fact: Told): string[] =>
    [...fact.indexed.statement].filter((feature) => /^[wn]:/.test(feature));
  const [shorter, longer] = words(a).length < words(b).length ? [a, b] : [b, a];
  const list = words(shorter);
  return list.filter((word) => longer.indexed.statement.has(word)).length / Math.max(1, list.length);
};

/** Whether a fact only says again what another one says. */
export const repeats = (fact: Told, other: Told): boolean => overlap(fact, other) > 0.8;

/** The other side's direct reply to a claim, so that no claim stands alone. */
export const replyTo = (fact: Fact, { knowledge }: ComposeContext): Fact | undefined => {
  const replies = [
    ...(knowledge.disputedBy.get(fact.id) ?? []),
    ...(fact.disputes ?? []).flatMap((id) => knowledge.factById.get(id) ?? []),
  ];
  return fact.kind === "claim" || fact.kind === "quote"
    ? replies[0]
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
    if (!chosen.some((other) => repeats(fact, other))) chosen.push(fact);
  }
  const facts = chosen.map(({ indexed }) => indexed.fact);
  return reply === undefined ? facts : [...facts.slice(0, 1), reply, ...facts.slice(1)];
};
