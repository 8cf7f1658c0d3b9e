import { lastDay } from "../knowledge/partial-date.ts";
import type { Span } from "./period.ts";

const two = (text: string): string => text.padStart(2, "0");

const seasons: Readonly<Record<string, readonly [string, string]>> = {
  spring: ["03", "05"],
  summer: ["06", "08"],
  autumn: ["09", "11"],
  fall: ["09", "11"],
  winter: ["12", "02"],
};
/** `spring`, `2025` → March to May 2025. */
export const seasonSpan = (name: string, yearText: string): Span => {
  const [first, last] = seasons[name.toLowerCase()] ?? ["01", "12"];
  const lastYear = first > last ? Number(yearText) + 1 : Number(yearText);
  return { from: `${yearText}-${first}-01`, until: lastDay(`${lastYear}-${last}`) };
};

const yearParts: Readonly<Record<string, readonly [string, string]>> = {
  early: ["01-01", "04-30"],
  start: ["01-01", "01-31"],
  beginning: ["01-01", "02-28"],
  mid: ["05-01", "08-31"],
  middle: ["05-01", "08-31"],
  late: ["09-01", "12-31"],
  end: ["12-01", "12-31"],
  first: ["01-01", "06-30"],
  second: ["07-01", "12-31"],
};
const monthParts: Readonly<Record<string, readonly [number, number]>> = {
  early: [1, 10],
  start: [1, 5],
  beginning: [1, 5],
  mid: [11, 20],
  middle: [11, 20],
  late: [21, 31],
  end: [26, 31],
};
/** `late`, `2025-05` → 21 to 31 May 2025. */
export const partOfMonth = (part: string, yearAndMonth: string): Span => {
  const [first, last] = monthParts[part.toLowerCase()] ?? [1, 31];
  const end = lastDay(yearAndMonth);
  const until = `${yearAndMonth}-${two(String(last))}`;
  return { from: `${yearAndMonth}-${two(String(first))}`, until: until < end ? until : end };
};
/** `early`, `2025` → January to April 2025. */
export const partOfYear = (part: string, yearText: string): Span => {
  const [first, last] = yearParts[part.toLowerCase()] ?? ["01-01", "12-31"];
  return { from: `${yearText}-${first}`, until: `${yearText}-${last}` };
};
const quarters = ["01-01/03-31", "04-01/06-30", "07-01/09-30", "10-01/12-31"] as const;
/** `2`, `2025` → April to June 2025. */
export const quarterSpan = (quarter: string, yearText: string): Span => {
  const [first = "01-01", last = "12-31"] = (quarters[Number(quarter) - 1] ?? "").split("/");
  return { from: `${yearText}-${first}`, until: `${yearText}-${last}` };
};
