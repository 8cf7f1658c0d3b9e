import { daysBetween } from "../knowledge/partial-date.ts";
import type { Period, Span } from "../query/period.ts";
import type { IndexedFact } from "./fact-index.ts";

const open = { from: "0000-01-01", until: "9999-12-31" } as const;
const overlaps = (a: Span, b: Span): boolean =>
  (a.from ?? open.from) <= (b.until ?? open.until) && (b.from ?? open.from) <= (a.until ?? open.until);

/** Whether a state holds on a day; on its last day what replaced it holds. */
export const holdsOn = ({ fact, valid }: IndexedFact, day: string): boolean => {
  if (valid.from === undefined || valid.from > day) return false;
  if (valid.until === undefined) return true;
  return fact.kind === "state" && fact.until?.length === 10 && valid.from < valid.until
    ? day < valid.until
    : day <= valid.until;
};

/** 1 on the day itself, falling towards 0 over so many days. */
const closeness = (day: string | undefined, to: string | undefined, scale: number): number =>
  day === undefined || to === undefined ? 0 : Math.max(0, 1 - Math.abs(daysBetween(day, to)) / scale);

const isState = ({ fact }: IndexedFact): boolean => fact.kind === "state";

/** Days that two stretches share as a part of all days that they cover together, 0 to 1. */
const sharedDays = (a: Required<Span>, b: Required<Span>): number => {
  const from = a.from > b.from ? a.from : b.from;
  const until = a.until < b.until ? a.until : b.until;
  if (from > until) return 0;
  const earliest = a.from < b.from ? a.from : b.from;
  const latest = a.until > b.until ? a.until : b.until;
  return (daysBetween(from, until) + 1) / (daysBetween(earliest, latest) + 1);
};

/** A figure belongs to one stretch of time: one for a year answers neither for a month of it nor well for ten years. */
const fitFigure = ({ valid, spans }: IndexedFact, span: Span): number => {
  const own = { ...open, ...valid };
  const asked = { ...open, ...span };
  if (overlaps(own, asked)) {
    const inside = own.from >= asked.from && own.until <= asked.until;
    return inside ? 0.6 + 0.4 * sharedDays(own, asked) : sharedDays(own, asked) - 0.4;
  }
  return spans.slice(1).some((other) => overlaps(other, span)) ? 0.3 : -1;
};

/** Days by which an event may miss a time that is given so exactly; what came of a summit is told in the weeks after it. */
const slack = { day: 3, month: 15, season: 30, year: 15, event: 30 } as const satisfies Record<
  Period["precision"],
  number
>;

/** How bad it is that an event lies outside a stretch: little for a few days, -1 far away. */
const missBy = ({ valid }: IndexedFact, span: Span, precision: Period["precision"]): number => {
  const { from = open.from, until = open.until } = valid;
  const after = span.until !== undefined && from > span.until ? daysBetween(span.until, from) : 0;
  const before = span.from !== undefined && until < span.from ? daysBetween(until, span.from) : 0;
  const gap = Math.max(after, before);
  if (gap <= slack[precision]) return precision === "event" && after > 0 ? 0.3 : -0.2;
  return gap <= slack[precision] * 4 ? -0.6 : -1;
};

/** How well a fact's time fits one stretch: -1 far outside, up to 1 for the same day. */
const fitSpan = (indexed: IndexedFact, span: Span, precision: Period["precision"]): number => {
  const { spans, valid } = indexed;
  if (indexed.fact.kind === "figure") return fitFigure(indexed, span);
  if (span.from !== undefined && span.from === span.until && isState(indexed)) {
    if (holdsOn(indexed, span.from)) return 0.9 + 0.1 * closeness(valid.from, span.from, 400);
    return spans.slice(1).some((other) => overlaps(other, span)) ? 0.2 : -1;
  }
  const own = overlaps(valid, span);
  if (!own && !spans.slice(1).some((other) => overlaps(other, span)))
    return isState(indexed) ? -1 : missBy(indexed, span, precision);
  if (!own) return 0.5;
  const inside =
    (valid.from ?? open.from) >= (span.from ?? open.from) &&
    (valid.until ?? open.until) <= (span.until ?? open.until);
  if (inside) return 1;
  return isState(indexed) ? 0.8 : 0.2;
};

/**
 * How well a fact's time fits the time asked for, -1 to 1; 0 where the fact has none (a definition).
 * States are judged by whether they hold on the day meant, events by where they lie.
 */
export const fitPeriod = (indexed: IndexedFact, period: Period): number => {
  const { valid } = indexed;
  if (valid.from === undefined)
    return indexed.spans.slice(1).some((span) => overlaps(span, period)) ? 0.4 : -0.1;
  switch (period.relation) {
    case "in":
    case "between":
      return Math.max(
        fitSpan(indexed, period, period.precision),
        ...(period.others ?? []).map((span) => fitSpan(indexed, span, period.precision) * 0.95),
      );
    case "before":
      if (valid.from > (period.until ?? open.until)) return -1;
      if (isState(indexed)) return period.state !== undefined && holdsOn(indexed, period.state) ? 1 : -0.4;
      return 0.4 + 0.4 * closeness(valid.from, period.until, 200);
    case "until":
      if (valid.from > (period.until ?? open.until)) return -1;
      if (isState(indexed)) return period.state !== undefined && holdsOn(indexed, period.state) ? 0.9 : 0;
      return 0.4 + 0.5 * closeness(valid.from, period.until, 200);
    case "after":
    case "since":
      if (isState(indexed)) {
        if (period.state !== undefined && holdsOn(indexed, period.state)) return 1;
        return valid.from >= (period.from ?? open.from) ? 0.6 : -0.6;
      }
      return valid.from < (period.from ?? open.from)
        ? -0.8
        : 0.4 + 0.4 * closeness(valid.from, period.from, 200);
    default:
      period.relation satisfies never;
      return 0;
  }
};
