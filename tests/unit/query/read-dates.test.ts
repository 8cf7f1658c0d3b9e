import { expect, test } from "vitest";
import { readDates } from "../../../src/query/read-dates.ts";

const askedOn = "2026-11-22";
const spansOf = (text: string): string[] =>
  readDates(text, askedOn).map(({ spans: [span] }) => `${span?.from ?? ""}/${span?.until ?? ""}`);
const day = (date: string): string => `${date}/${date}`;

test.each([
  ["on apr 2 2025", day("2025-04-02")],
  ["on April 2nd, 2025", day("2025-04-02")],
  ["on 2 April 2025", day("2025-04-02")],
  ["the 12th of May 2025", day("2025-05-12")],
  ["on 2025-05-14", day("2025-05-14")],
  ["on 2025/5/14", day("2025-05-14")],
  ["2025年5月14日", day("2025-05-14")],
  ["2025年5月", "2025-05-01/2025-05-31"],
  ["2025年初", "2025-01-01/2025-04-30"],
  ["2025年", "2025-01-01/2025-12-31"],
  ["in February 2024", "2024-02-01/2024-02-29"],
  ["in Sept. 2025", "2025-09-01/2025-09-30"],
  ["early May 2025", "2025-05-01/2025-05-10"],
  ["late May 2025", "2025-05-21/2025-05-31"],
  ["mid-2025", "2025-05-01/2025-08-31"],
  ["the end of 2025", "2025-12-01/2025-12-31"],
  ["spring 2025", "2025-03-01/2025-05-31"],
  ["winter 2025", "2025-12-01/2026-02-28"],
  ["Q2 2025", "2025-04-01/2025-06-30"],
  ["the third quarter of 2025", "2025-07-01/2025-09-30"],
  ["the second half of 2025", "2025-07-01/2025-12-31"],
  ["fiscal year 2025", "2024-10-01/2025-09-30"],
  ["FY2025", "2024-10-01/2025-09-30"],
  ["in 2019", "2019-01-01/2019-12-31"],
  ["2018-2019", "2018-01-01/2019-12-31"],
  ["April to June 2025", "2025-04-01/2025-06-30"],
  ["today", day("2026-11-22")],
  ["yesterday", day("2026-11-21")],
  ["this month", "2026-11-01/2026-11-30"],
  ["last month", "2026-10-01/2026-10-31"],
  ["this year", "2026-01-01/2026-12-31"],
  ["last year", "2025-01-01/2025-12-31"],
  ["去年", "2025-01-01/2025-12-31"],
])("%s → %s", (text, span) => {
  expect(spansOf(text)).toEqual([span]);
});

test.each([
  ["on 30 October", ["2026-10-30", "2025-10-30"]],
  ["on December 1", ["2025-12-01", "2024-12-01"]],
  ["11月22日", ["2026-11-22", "2025-11-22"]],
  ["Feb?", ["2026-02-01", "2025-02-01"]],
  ["and march?", ["2026-03-01", "2025-03-01"]],
])("%s without a year is the latest that is past, then the years before it", (text, starts) => {
  expect(
    readDates(text, askedOn)[0]
      ?.spans.slice(0, 2)
      .map(({ from }) => from),
  ).toEqual(starts);
});

test("the year of a month without one depends on the day of asking", () => {
  expect(readDates("in April", "2025-03-01")[0]?.spans[0]?.from).toBe("2024-04-01");
  expect(readDates("in April", "2025-04-30")[0]?.spans[0]?.from).toBe("2025-04-01");
});

test.each([
  "the 145% tariff",
  "Section 301 and Section 232",
  "2000 tonnes of soybeans",
  "$2025 a piece",
  "the May deal may fail",
  "march on",
  "on 32 May 2025 of nothing".replace("32 May 2025", "2025-13-45"),
  "who may decide?",
  "",
])("%j names no date", (text) => {
  expect(readDates(text, askedOn)).toEqual([]);
});

test("several dates come in the order in which they stand, with the words read", () => {
  expect(readDates("on 12 May 2025 and in June 2024", askedOn)).toMatchObject([
    { words: "12 May 2025", precision: "day", start: 3, end: 14 },
    { precision: "month", words: "June 2024" },
  ]);
});
