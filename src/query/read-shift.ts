import { addDays, firstDay, lastDay } from "../knowledge/partial-date.ts";
import type { Period, Span } from "./period.ts";

/** How far a question moves from the time that was spoken of: so many units later, or earlier for a negative number. */
export interface Shift {
  readonly unit: "day" | "week" | "month" | "quarter" | "year";
  readonly count: number;
  /** The words read. */
  readonly words: string;
}

const numberWords = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const units = "(day|week|month|quarter|year)s?";
const amount = `(?:(\\d{1,2}|an?|the|that|a full|${numberWords.slice(1).join("|")}) )?`;
/** "The year after the ruling" counts from the ruling, not from what was spoken of. */
const last = "(?! \\p{L})";
const later = `(?:later|afterwards?|(?:after|since) (?:that|then|it)|further on|down the (?:line|road)|(?:on|after)${last})`;
const earlier = `(?:earlier|beforehand|before (?:that|then|it)|previously|sooner|(?:before|prior)${last})`;
const follows = "(?:next|following|subsequent|succeeding|ensuing|coming)";
const precedes = "(?:previous|preceding|prior|earlier|foregoing)";

/** `the year after`, `two months later`, `次年`: the direction is that of the table's second column. */
const shapes: readonly (readonly [RegExp, 1 | -1])[] = [
  [new RegExp(`\\b${amount}${units} ${later}`, "iu"), 1],
  [new RegExp(`\\b${amount}${units} ${earlier}`, "iu"), -1],
  [new RegExp(`\\b(?:in |for |by )?(the|that|a) ${follows} ${units}\\b`, "iu"), 1],
  [new RegExp(`\\b(?:in |for |by )?(the|that|a) ${precedes} ${units}\\b`, "iu"), -1],
  [new RegExp(`\\b(the|that) ${units} (?:that|which) (?:followed|came (?:after|next))\\b`, "iu"), 1],
  [new RegExp(`\\b(the|that) ${units} (?:that|which) (?:preceded|went before|came before)\\b`, "iu"), -1],
];

const chineseUnits: Readonly<Record<string, Shift["unit"]>> = {
  天: "day",
  日: "day",
  周: "week",
  星期: "week",
  月: "month",
  季度: "quarter",
  年: "year",
};
const chineseNumbers = "零一二三四五六七八九十";
const chineseUnit = "(天|日|周|星期|月|季度|年)";
const chineseShapes: readonly (readonly [RegExp, 1 | -1])[] = [
  [new RegExp(`(\\d{1,2}|[一两二三四五六七八九十])个?${chineseUnit}(?:之后|以后|后)`), 1],
  [new RegExp(`(\\d{1,2}|[一两二三四五六七八九十])个?${chineseUnit}(?:之前|以前|前)`), -1],
  [new RegExp(`(?:后|下|次|翌|第二)(一)?个?${chineseUnit}`), 1],
  [new RegExp(`(?:前|上)(一)个?${chineseUnit}`), -1],
];

const countOf = (text: string): number => {
  if (/^\d+$/.test(text)) return Number(text);
  const word = numberWords.indexOf(text.toLowerCase());
  if (word > 0) return word;
  return text === "两" ? 2 : Math.max(1, chineseNumbers.indexOf(text));
};

const isUnit = (text: string): text is Shift["unit"] => /^(?:day|week|month|quarter|year)$/.test(text);

/** A move in time from what was spoken of. `"and a month later?"` → 1 month; `"前一年呢？"` → -1 year */
export const readShift = (text: string): Shift | undefined => {
  for (const [pattern, direction] of shapes) {
    const match = pattern.exec(text);
    const unit = match?.[2]?.toLowerCase() ?? "";
    if (match !== null && isUnit(unit))
      return { unit, count: direction * countOf(match[1] ?? ""), words: match[0] };
  }
  for (const [pattern, direction] of chineseShapes) {
    const match = pattern.exec(text);
    const unit = chineseUnits[match?.[2] ?? ""];
    if (match !== null && unit !== undefined)
      return { unit, count: direction * countOf(match[1] ?? "一"), words: match[0] };
  }
  return undefined;
};

/** The month so many months on, with the day kept where that month has it. */
const addMonths = (day: string, months: number): string => {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const month = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
  const end = lastDay(month);
  return `${month}-${day.slice(8)}` < end ? `${month}-${day.slice(8)}` : end;
};

const monthsOf = { month: 1, quarter: 3, year: 12 } as const;

/** Whole years and months stay whole; February to March is 28 and 31 days. */
const moveSpan = ({ from, until }: Required<Span>, { unit, count }: Shift): Required<Span> => {
  if (unit === "day" || unit === "week") {
    const days = count * (unit === "day" ? 1 : 7);
    return { from: addDays(from, days), until: addDays(until, days) };
  }
  const months = count * monthsOf[unit];
  const moved = addMonths(until, months);
  return {
    from: addMonths(from, months),
    until: until === lastDay(until.slice(0, 7)) ? lastDay(moved.slice(0, 7)) : moved,
  };
};

/** A day that is moved by a unit means the whole of the unit: "on 14 May … and a year later?" */
const widest: Readonly<Record<Shift["unit"], Period["precision"]>> = {
  day: "day",
  week: "season",
  month: "month",
  quarter: "season",
  year: "year",
};

/** The time that a shift means, counted from a stretch of time. 2021, one year later → 2022 */
export const shiftPeriod = (span: Required<Span>, shift: Shift): Period => {
  const moved = moveSpan(span, shift);
  const { unit, words } = shift;
  const longer = unit === "year" ? moved.from.slice(0, 4) : moved.from.slice(0, 7);
  const whole = { from: firstDay(longer), until: lastDay(longer) };
  const inside =
    (unit === "year" || unit === "month") && moved.from > whole.from && moved.until <= whole.until;
  const oneDay = span.from === span.until;
  return {
    relation: "in",
    precision: widest[unit],
    words,
    ...(oneDay && inside ? whole : moved),
    ...(!oneDay &&
      unit === "year" &&
      moved.from.slice(0, 4) === moved.until.slice(0, 4) && { others: [whole] }),
  };
};
