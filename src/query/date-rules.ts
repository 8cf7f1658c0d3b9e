import { addDays, firstDay, lastDay, type PartialDate } from "../knowledge/partial-date.ts";
import { partOfMonth, partOfYear, quarterSpan, seasonSpan } from "./parts-of-time.ts";
import type { Period, Span } from "./period.ts";

const monthNames = [
  "jan(?:uary)?",
  "feb(?:ruary)?",
  "mar(?:ch)?",
  "apr(?:il)?",
  "may",
  "june?",
  "july?",
  "aug(?:ust)?",
  "sept?(?:ember)?",
  "oct(?:ober)?",
  "nov(?:ember)?",
  "dec(?:ember)?",
] as const;
const month = `(${monthNames.join("|")})\\.?`;
const day = "(\\d{1,2})(?:st|nd|rd|th)?";
const year = "((?:19|20)\\d\\d)";

/** A date found in a text, with the years it may lie in. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly precision: Period["precision"];
  /** Best reading first. */
  readonly spans: readonly Span[];
}

/** What the date reader needs to know of the day of asking. */
interface Clock {
  readonly askedOn: string;
}

export interface DateRule {
  readonly pattern: RegExp;
  readonly precision: Period["precision"];
  readonly read: (groups: readonly string[], clock: Clock) => readonly Span[];
}

const monthNumber = (name: string): string =>
  String(monthNames.findIndex((pattern) => new RegExp(`^${pattern}$`, "i").test(name)) + 1).padStart(2, "0");
const two = (text: string): string => text.padStart(2, "0");
const span = (date: PartialDate): Span => ({ from: firstDay(date), until: lastDay(date) });

/** Spans of a date without a year: the latest that is past first, then the years before it. */
const everyYear = (monthAndDay: string, { askedOn }: Clock): Span[] => {
  const latest = Number(askedOn.slice(0, 4)) - (`${askedOn.slice(0, 4)}-${monthAndDay}` > askedOn ? 1 : 0);
  return Array.from({ length: Math.max(0, latest - 2016) }, (_, index) =>
    span(`${latest - index}-${monthAndDay}`),
  );
};

const validDay = (text: string): boolean => Number(text) >= 1 && Number(text) <= 31;
const dayOf = (yearText: string, monthText: string, dayText: string): Span[] =>
  validDay(dayText) && Number(monthText) >= 1 && Number(monthText) <= 12
    ? [span(`${yearText}-${two(monthText)}-${two(dayText)}`)]
    : [];

const part = "(early|start|beginning|mid|middle|late|end)(?:[- ]of)?[- ](?:the year )?";

const range = "(?: and | to |-| until | through )";

/** The shapes of dates, most specific first; a stretch of text is read once. */
export const dateRules: readonly DateRule[] = [
  {
    pattern: new RegExp(`\\b${month}${range}${month},? ${year}`, "gi"),
    precision: "season",
    read: ([a = "", b = "", y = ""]) => [
      { from: `${y}-${monthNumber(a)}-01`, until: lastDay(`${y}-${monthNumber(b)}`) },
    ],
  },
  {
    pattern: new RegExp(`(?<![\\d-])${year}${range}${year}(?![\\d-])`, "gi"),
    precision: "year",
    read: ([a = "", b = ""]) => [{ from: firstDay(a), until: lastDay(b) }],
  },
  {
    pattern: new RegExp(`${year}[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)`, "gi"),
    precision: "day",
    read: ([y = "", m = "", d = ""]) => dayOf(y, m, d),
  },
  {
    pattern: /((?:19|20)\d\d) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]/g,
    precision: "day",
    read: ([y = "", m = "", d = ""]) => dayOf(y, m, d),
  },
  {
    pattern: /((?:19|20)\d\d) ?年 ?(\d{1,2}) ?月/g,
    precision: "month",
    read: ([y = "", m = ""]) => [span(`${y}-${two(m)}`)],
  },
  {
    pattern: /(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]/g,
    precision: "day",
    read: ([m = "", d = ""], clock) => everyYear(`${two(m)}-${two(d)}`, clock),
  },
  {
    pattern: /((?:19|20)\d\d) ?年(初|中|底|末)?/g,
    precision: "year",
    read: ([y = "", p = ""]) => [
      p === "" ? span(y) : partOfYear(p === "初" ? "early" : p === "中" ? "mid" : "end", y),
    ],
  },
  {
    pattern: /(?<!\d)(\d{1,2}) ?月(?:份)?/g,
    precision: "month",
    read: ([m = ""], clock) => everyYear(two(m), clock),
  },
  {
    pattern: new RegExp(`${month} ${day}(?:,| of)? ?${year}`, "gi"),
    precision: "day",
    read: ([m = "", d = "", y = ""]) => dayOf(y, monthNumber(m), d),
  },
  {
    pattern: new RegExp(`${day}(?: of)? ${month},? ?${year}`, "gi"),
    precision: "day",
    read: ([d = "", m = "", y = ""]) => dayOf(y, monthNumber(m), d),
  },
  {
    pattern: new RegExp(`${part}${month},? ?${year}`, "gi"),
    precision: "month",
    read: ([p = "", m = "", y = ""]) => [partOfMonth(p, `${y}-${monthNumber(m)}`)],
  },
  {
    pattern: new RegExp(`\\b${month},? (?:of )?'?${year}`, "gi"),
    precision: "month",
    read: ([m = "", y = ""]) => [span(`${y}-${monthNumber(m)}`)],
  },
  {
    pattern: new RegExp(`\\b${month} ${day}(?!\\d|%|,\\d)`, "gi"),
    precision: "day",
    read: ([m = "", d = ""], clock) => (validDay(d) ? everyYear(`${monthNumber(m)}-${two(d)}`, clock) : []),
  },
  {
    pattern: new RegExp(`(?<![\\d.])${day}(?: of)? ${month}(?![a-z])`, "gi"),
    precision: "day",
    read: ([d = "", m = ""], clock) => (validDay(d) ? everyYear(`${monthNumber(m)}-${two(d)}`, clock) : []),
  },
  {
    pattern: new RegExp(`\\b(spring|summer|autumn|fall|winter)(?: of)?,? ${year}`, "gi"),
    precision: "season",
    read: ([s = "", y = ""]) => [seasonSpan(s, y)],
  },
  {
    pattern: new RegExp(`\\b(?:q([1-4])|(?:(first|second|third|fourth) quarter))(?: of)?,? ${year}`, "gi"),
    precision: "season",
    read: ([q = "", word = "", y = ""]) => [
      quarterSpan(q || String(["first", "second", "third", "fourth"].indexOf(word.toLowerCase()) + 1), y),
    ],
  },
  {
    pattern: new RegExp(`\\b(?:h([12])|(first|second) half)(?: of)?,? ${year}`, "gi"),
    precision: "season",
    read: ([h = "", word = "", y = ""]) => [
      partOfYear(h === "2" || word.toLowerCase() === "second" ? "second" : "first", y),
    ],
  },
  {
    pattern: new RegExp(`\\b(?:fiscal(?: year)?|fy) ?'?${year}`, "gi"),
    precision: "year",
    read: ([y = ""]) => [{ from: `${Number(y) - 1}-10-01`, until: `${y}-09-30` }],
  },
  {
    pattern: new RegExp(`\\b${part}${year}`, "gi"),
    precision: "season",
    read: ([p = "", y = ""]) => [partOfYear(p, y)],
  },
  {
    pattern: new RegExp(
      `(?<![\\d$€£.,-])${year}(?![\\d%]|[-,.]\\d| ?(?:tons|tonnes|dollars|products|items|lines|goods|percent))`,
      "gi",
    ),
    precision: "year",
    read: ([y = ""]) => [span(y)],
  },
  {
    pattern: new RegExp(
      `(?:(?<=\\b(?:since|until|till|before|after|from|to|between) (?:the )?)|\\b(?:in|by|during|last|of|for|through|throughout) |\\b(?=(?:early|late|mid)[- ]))(?:early |late |mid[- ])?${month}(?![a-z])`,
      "gi",
    ),
    precision: "month",
    read: ([m = ""], clock) => everyYear(monthNumber(m), clock),
  },
  {
    // "Feb?", "and march?": nothing but a month, so that the short and the ambiguous ones are meant as one.
    pattern: new RegExp(`(?<=^\\W*(?:(?:and|or|what about|how about) )?)${month}(?=\\W*$)`, "gi"),
    precision: "month",
    read: ([m = ""], clock) => everyYear(monthNumber(m), clock),
  },
  {
    pattern:
      /(?<![\p{L}\d])(january|february|april|june|july|august|september|october|november|december)(?![\p{L}\d])/giu,
    precision: "month",
    read: ([m = ""], clock) => everyYear(monthNumber(m), clock),
  },
  { pattern: /\btoday\b|今天/gi, precision: "day", read: (_, { askedOn }) => [span(askedOn)] },
  {
    pattern: /\byesterday\b|昨天/gi,
    precision: "day",
    read: (_, { askedOn }) => [span(addDays(askedOn, -1))],
  },
  {
    pattern: /\blast week\b|\bpast week\b|上周/gi,
    precision: "season",
    read: (_, { askedOn }) => [{ from: addDays(askedOn, -13), until: addDays(askedOn, -1) }],
  },
  {
    pattern: /\bthis month\b|本月|这个月/gi,
    precision: "month",
    read: (_, { askedOn }) => [span(askedOn.slice(0, 7))],
  },
  {
    pattern: /\blast month\b|上个月/gi,
    precision: "month",
    read: (_, { askedOn }) => [span(addDays(`${askedOn.slice(0, 7)}-01`, -1).slice(0, 7))],
  },
  {
    pattern: /\bthis year\b|今年/gi,
    precision: "year",
    read: (_, { askedOn }) => [span(askedOn.slice(0, 4))],
  },
  {
    pattern: /\b(?:last year|a year ago)\b|去年/gi,
    precision: "year",
    read: (_, { askedOn }) => [span(String(Number(askedOn.slice(0, 4)) - 1))],
  },
];
