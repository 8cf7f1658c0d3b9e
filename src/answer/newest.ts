import { firstDay } from "../knowledge/partial-date.ts";
import type { Fact } from "../knowledge/schema.ts";
import type { RankedFact } from "../retrieval/rank.ts";
import type { ComposeContext } from "./draft.ts";

/** Whether figures are asked for as they stand last, at no other time. */
const asksNewest = ({ query }: ComposeContext): boolean =>
  query.period === undefined && (query.newest || query.current);

/**
 * What is told first. Of a series of figures ("the monthly deficit"), "now" and "latest" want the last one before today, whichever of
 * them shares most words with the question.
 */
export const newestLead = (lead: RankedFact, context: ComposeContext): Fact => {
  const { fact } = lead.indexed;
  const series = fact.measure?.series;
  if (fact.kind !== "figure" || series === undefined || !asksNewest(context)) return fact;
  const startOf = ({ from }: Fact): string => firstDay(from ?? fact.from ?? context.today);
  return context.knowledge.facts
    .filter((other) => other.kind === "figure" && other.measure?.series === series)
    .filter((other) => startOf(other) <= context.today)
    .reduce((newest, other) => (startOf(other) > startOf(newest) ? other : newest), fact);
};
