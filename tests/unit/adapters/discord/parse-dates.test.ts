import { describe, expect, it } from "vitest";
import { parseDay, parsePeriod } from "../../../../adapters/discord/parse-dates.ts";

describe("parseDay", () => {
  it.each([
    ["2025-05-14", "2025-05-14"],
    [" 2024-02-29 ", "2024-02-29"],
    ["2025-02-29", undefined],
    ["2025-5-14", undefined],
    ["14 May 2025", undefined],
    ["", undefined],
  ])("%j → %j", (typed, day) => {
    expect(parseDay(typed)).toBe(day);
  });
});

describe("parsePeriod", () => {
  it.each([
    ["2025", "2025"],
    ["2025-05", "2025-05"],
    ["2025-05-14", "2025-05-14"],
    ["2025-13", undefined],
    ["2025-04-31", undefined],
    ["May", undefined],
  ])("%j → %j", (typed, period) => {
    expect(parsePeriod(typed)).toBe(period);
  });
});
