import { firstDay, lastDay } from "../knowledge/partial-date.ts";
import type { Span } from "../query/period.ts";
import type { Query } from "../query/query.ts";
import type { IndexedFact } from "../retrieval/fact-index.ts";

const earliest = "0000-01-01";
const latest = "9999-12-31";

const common = (a: Required<Span>, b: Required<Span>): Required<Span> => ({
  from: a.from > b.from ? a.from : b.from,
  until: a.until < b.until ? a.until : b.until,
});
const around = (a: Required<Span>, b: Required<Span>): Required<Span> => ({
  from: a.from < b.from ? a.from : b.from,
  until: a.until > b.until ? a.until : b.until,
});

/**
 * The stretch of time that a course of events is asked for: a range where one is named, what all times named have in
 * common ("in 2025, from March on"), or from the first of them to the last. The name of an event bounds nothing where
 * a date is named too.
 */
export const stretchOf = ({ periods }: Query): Required<Span> => {
  const range = periods.find(({ relation }) => relation === "between");
  const dated = periods.filter(({ named, relation }) => named !== true || relation !== "in");
  const bounding = range !== undefined ? [range] : dated.length > 0 ? dated : periods;
  return bounding
    .map(({ from = earliest, until = latest }) => ({ from, until }))
    .reduce(
      (stretch, span) => {
        const both = common(stretch, span);
        return both.from <= both.until ? both : around(stretch, span);
      },
      { from: earliest, until: latest },
    );
};

/** Whether what a fact tells began in the stretch. A year is no day of it: it must lie in it as a whole. */
export const startsWithin = ({ fact }: IndexedFact, { from, until }: Required<Span>): boolean => {
  if (fact.from === undefined) return false;
  const first = firstDay(fact.from);
  const last = lastDay(fact.from);
  return fact.from.length === 4 ? first >= from && last <= until : last >= from && first <= until;
};
