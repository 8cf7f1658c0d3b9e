const DAY = /^\d{4}-\d{2}-\d{2}$/;
const PERIOD = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** A day as typed: `" 2025-05-14 "` → `"2025-05-14"`; undefined for what is no day of the calendar. */
export function parseDay(typed: string): string | undefined {
  const text = typed.trim();
  return DAY.test(text) && exists(text) ? text : undefined;
}

/** A year, month or day as typed: `"2025-05"` → `"2025-05"`; undefined for `"May"` or `"2025-02-30"`. */
export function parsePeriod(typed: string): string | undefined {
  const text = typed.trim();
  return PERIOD.test(text) && exists(text.padEnd(10, "-01")) ? text : undefined;
}

function exists(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
