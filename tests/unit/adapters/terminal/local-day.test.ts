import { expect, test, vi } from "vitest";
import { localDay } from "../../../../adapters/terminal/local-day.ts";

test("today is the date where the process runs", () => {
  vi.useFakeTimers({ now: new Date(2025, 3, 9, 23, 59) });
  expect(localDay()).toBe("2025-04-09");
  vi.setSystemTime(new Date(2025, 11, 31, 0, 0));
  expect(localDay()).toBe("2025-12-31");
  vi.useRealTimers();
});
