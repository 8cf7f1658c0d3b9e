import { expect, test } from "vitest";
import { formatDate } from "../../../src/rendering/format-date.ts";

test.each([
  ["2025-05-14", "14 May 2025", "2025年5月14日"],
  ["2025-05", "May 2025", "2025年5月"],
  ["2025", "2025", "2025年"],
  ["2026-12-01", "1 December 2026", "2026年12月1日"],
  ["2018-01-31", "31 January 2018", "2018年1月31日"],
])("%s is written %s and %s", (date, english, chinese) => {
  expect(formatDate(date)).toBe(english);
  expect(formatDate(date, "zh")).toBe(chinese);
});
