import type { KnowledgeBase } from "../knowledge/knowledge-base.ts";
import { firstDay, lastDay } from "../knowledge/partial-date.ts";
import type { Period, Span } from "./period.ts";
import type { Query } from "./query.ts";
import { readShift, shiftPeriod } from "./read-shift.ts";

/** The time that was spoken of: what was asked for, else the time of what was told. */
const timeBefore = (previous: Query, knowledge: KnowledgeBase): Required<Span> | undefined => {
  const { from, until, others } = previous.period ?? {};
  const fact = knowledge.factById.get(previous.answeredWith?.[0] ?? "");
  // Where the year was left out, the answer shows which one was meant.
  if (fact?.from !== undefined && (others !== undefined || (from ?? until) === undefined))
    return { from: firstDay(fact.from), until: lastDay(fact.from) };
  const day = from ?? until;
  return day === undefined ? undefined : { from: day, until: until ?? day };
};

/** A question that moves on from the time spoken of ("and a year later?"), with that time instead of the words. */
export const shiftTime = (query: Query, previous: Query, knowledge: KnowledgeBase): Query | undefined => {
  const shift = query.period === undefined ? readShift(query.text) : undefined;
  const before = shift && timeBefore(previous, knowledge);
  if (shift === undefined || before === undefined) return undefined;
  const period: Period = shiftPeriod(before, shift);
  const words = shift.words.toLowerCase();
  // "The next month" of a time gone by is no prediction.
  const foretold = query.scope.kind === "prediction" && words.includes(query.scope.cue.toLowerCase());
  return {
    ...query,
    ...(foretold && { scope: { kind: "in" as const } }),
    terms: query.terms.filter(({ surface }) => !words.includes(surface.toLowerCase())),
    period,
    periods: [period],
  };
};
