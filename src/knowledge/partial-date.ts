/**
 * A date with its own precision, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: the precision is part of what is known.
 * A whole day is the special case with all three parts.
 */
export type PartialDate = string;

/** January to December, as they are written in statements. */
export const monthNames: readonly string[] = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

const pattern = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Whether the text is a date that exists in the calendar, with any of the three precisions. */
export const isPartialDate = (text: string): boolean => {
  if (!pattern.test(text)) return false;
  return text.length < 10 || lastDay(text.slice(0, 7)) >= text;
};

/** First day covered: `2025-05` → `2025-05-01`. */
export const firstDay = (date: PartialDate): string => date + "0000-01-01".slice(date.length);

/** Last day covered: `2025-02` → `2025-02-28`, `2025` → `2025-12-31`. */
export const lastDay = (date: PartialDate): string => {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  const [year = 0, month = 1] = date.split("-").map(Number);
  return `${date}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, "0")}`;
};

/** The day so many days later (or earlier, for a negative number): `2025-02-28`, 1 → `2025-03-01`. */
export const addDays = (day: string, days: number): string => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
};

/** Whole days from the first day to the second. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
