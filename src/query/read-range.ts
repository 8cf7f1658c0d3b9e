import type { Period } from "./period.ts";

/** A time found in the text, before its neighbours are looked at. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly period: Period;
}

/** Two neighbouring times, and the words round them. */
interface Pair {
  readonly lead: string;
  readonly middle: string;
}

/** What may stand between "from" and the first time, and between the bound and the second: a few words of one clause. */
const few = "(?:[^.?!;]{0,40})";
const bounds = "(?:up to|to|until|till|through)";
/** Bounds that can be meant of time alone; "from China to the US" is none. */
const timeBounds = "(?:up to|until|till|and ending)";

const areJoined = ({ lead, middle }: Pair): boolean =>
  (/\bbetween(?: the)? ?$/i.test(lead) && /\band\b/i.test(middle)) ||
  (/\bfrom(?: the)? ?$/i.test(lead) && new RegExp(`^[^.?]*\\b${bounds}\\b`, "i").test(middle)) ||
  (new RegExp(`\\b(?:from|starting with|beginning with)\\b ${few}$`, "i").test(lead) &&
    new RegExp(`^${few}\\b${timeBounds}\\b ${few}$`, "i").test(middle)) ||
  /^ ?(?:到|至) ?$/.test(middle);

/** The noun of a time that only bounds ("from the May hike to the December truce") belongs to the time. */
const nounBehind = (text: string, { start, end, period }: Found): number =>
  (period.precision === "month" || period.precision === "day") && /\bthe $/i.test(text.slice(0, start))
    ? end + (/^ [a-z-]+/.exec(text.slice(end))?.[0].length ?? 0)
    : end;

/** A clause that ends with a time, behind "from … until": `"from the first plan until it was gone in May 2025"`. */
const openClause = new RegExp(`\\bfrom\\b [^.?!;]{2,60}\\b${timeBounds}\\b [^.?!;,]{2,40}$`, "i");
/** The same right before the name of an event: `"from the threat to the Busan truce"`. */
const endsClause = /\bfrom\b [^.?!;,]{2,60}\b(?:up to|to|until|till)(?: the)? ?$/i;
/** "from the March tariff on". */
const onwards = /^[^.?!;,]{0,25}\bon(?:wards?)?\b(?! \w)/i;

const open = (period: Period, { start, end }: Found, text: string): Period => {
  const { from, until, relation, precision, words, named } = period;
  // "from the threat to the Busan truce" ends where the truce begins.
  if (named && relation === "in" && from !== undefined && endsClause.test(text.slice(0, start)))
    return { relation: "until", precision, words, until: from, state: from };
  if (relation !== "in" || period.named === true || from === undefined || until === undefined) return period;
  if (openClause.test(text.slice(0, start)))
    return { relation: "until", precision, words, until, state: until };
  return /\bfrom(?: the)? ?$/i.test(text.slice(0, start)) && onwards.test(text.slice(end))
    ? { relation: "since", precision, words, from }
    : period;
};

/** "Between 2 April and 10 April 2025": a start without a year lies in the last year in which it comes before the end. */
const startBefore = (until: string | undefined, { from, others = [] }: Period): string | undefined =>
  from !== undefined && until !== undefined && from > until
    ? (others.find((other) => other.from !== undefined && other.from <= until)?.from ?? from)
    : from;

/**
 * "between A and B", "from A to B": two neighbouring times that bound one stretch, which then comes first.
 * `"from March to May 2025"` → between 2025-03-01 and 2025-05-31
 */
export const joinRanges = (periods: readonly Period[], found: readonly Found[], text: string): Period[] => {
  for (const [place, one] of found.entries()) {
    const two = found[place + 1];
    if (two === undefined) break;
    const until = two.period.until ?? periods[place + 1]?.until;
    const from = startBefore(until, one.period) ?? periods[place]?.from;
    const joined = areJoined({ lead: text.slice(0, one.start), middle: text.slice(one.end, two.start) });
    if (joined && from !== undefined && until !== undefined && from <= until)
      return [
        {
          relation: "between",
          precision: "season",
          from,
          until,
          words: text.slice(one.start, nounBehind(text, two)),
        },
        ...periods,
      ];
  }
  return periods.map((period, place) => {
    const own = found[place];
    return own === undefined ? period : open(period, own, text);
  });
};
