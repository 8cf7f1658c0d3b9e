import { expect, test } from "vitest";
import { dayIn, daysBefore, isoTime, minutesBefore } from "../../../src/service/calendar.ts";

const lateEvening = Date.parse("2026-11-24T23:30:00Z");

test.each([
  ["UTC", "2026-11-24"],
  ["Asia/Shanghai", "2026-11-25"],
  ["America/New_York", "2026-11-24"],
])("half past eleven in the evening UTC is, in %s, %s", (timeZone, day) => {
  expect(dayIn(timeZone, lateEvening)).toBe(day);
});

test("times are ISO in UTC", () => {
  expect(isoTime(lateEvening)).toBe("2026-11-24T23:30:00.000Z");
  expect(minutesBefore(lateEvening, 30)).toBe("2026-11-24T23:00:00.000Z");
  expect(daysBefore(lateEvening, 90)).toBe("2026-08-26T23:30:00.000Z");
});
