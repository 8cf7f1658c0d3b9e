import { monthNames } from "../partial-date.ts";
const name = monthNames.join("|");
const pattern = new RegExp(
  `\\b(?:(?<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),? )?` +
    `(?:(?<day>\\d{1,2}) (?<month>${name})|(?<monthUs>${name}) (?<dayUs>\\d{1,2})(?!\\d),?)(?: (?<year>(?:19|20)\\d\\d))?\\b`,
  "g",
);

/** A day written out in a text. */
export interface WrittenDay {
  /** `YYYY-MM-DD`, not yet known to be in the calendar. */
  readonly day: string;
  readonly weekday?: string;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Days written out in English; a day without a year takes the year of the next day that has one, else the year given.
 * `Thursday 5 June 2025` → 2025-06-05, Thursday; `from 24 February to 24 July 2026` → 2026-02-24, 2026-07-24.
 */
export const findDays = (text: string, year: string | undefined): WrittenDay[] => {
  const matches = [...text.matchAll(pattern)];
  return matches.flatMap((match, index): WrittenDay[] => {
    const { weekday, day, dayUs, month, monthUs } = match.groups ?? {};
    const inYear =
      matches.slice(index).find(({ groups }) => groups?.["year"] !== undefined)?.groups?.["year"] ?? year;
    if (inYear === undefined) return [];
    const number = String(monthNames.indexOf(month ?? monthUs ?? "") + 1).padStart(2, "0");
    return [
      {
        day: `${inYear}-${number}-${(day ?? dayUs ?? "").padStart(2, "0")}`,
        words: match[0],
        start: match.index,
        end: match.index + match[0].length,
        ...(weekday !== undefined && { weekday }),
      },
    ];
  });
};
