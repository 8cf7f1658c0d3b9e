import { describe, expect, test } from "vitest";
import { readShift, shiftPeriod } from "../../../src/query/read-shift.ts";

describe("a move in time from what was spoken of", () => {
  test.each([
    ["same for the year after?", "year", 1],
    ["and a month later?", "month", 1],
    ["two years later?", "year", 2],
    ["and the following year?", "year", 1],
    ["what about the next month", "month", 1],
    ["and a year on?", "year", 1],
    ["and the year before that?", "year", -1],
    ["three months earlier?", "month", -3],
    ["and in the previous quarter?", "quarter", -1],
    ["the day after?", "day", 1],
    ["第二年呢？", "year", 1],
    ["前一年呢？", "year", -1],
    ["两个月后呢？", "month", 2],
    ["次月呢？", "month", 1],
  ] as const)("%s → %s, %s", (text, unit, count) => {
    expect(readShift(text)).toMatchObject({ unit, count });
  });

  test.each(["the year after the ruling", "what was it last year?", "a ban on 2 million tons", "一年多少？"])(
    "%s is none",
    (text) => {
      expect(readShift(text)).toBeUndefined();
    },
  );
});

describe("the time that it means", () => {
  const move = (from: string, until: string, text: string) => {
    const shift = readShift(text);
    return shift && shiftPeriod({ from, until }, shift);
  };
  test.each([
    ["2021-01-01", "2021-12-31", "a year later", "2022-01-01", "2022-12-31"],
    ["2025-01-01", "2025-01-31", "a month later", "2025-02-01", "2025-02-28"],
    ["2025-01-01", "2025-01-31", "the month before", "2024-12-01", "2024-12-31"],
    ["2025-05-12", "2025-05-12", "two days later", "2025-05-14", "2025-05-14"],
    ["2025-05-12", "2025-05-12", "a month later", "2025-06-01", "2025-06-30"],
  ])("%s to %s, %s → %s to %s", (from, until, text, start, end) => {
    expect(move(from, until, text)).toMatchObject({ relation: "in", from: start, until: end });
  });
});
