/** The time, as the process frame gives it; milliseconds since 1970. */
export type Clock = () => number;

/** One formatter a time zone: making one costs more than an answer may. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The day that a moment falls on in a time zone: `(…T23:30Z, "Asia/Shanghai") → the next day, YYYY-MM-DD`. */
export function dayIn(timeZone: string, moment: number): string {
  // The Swedish form of a date is the ISO form.
  const formatter = formatters.get(timeZone) ?? new Intl.DateTimeFormat("sv-SE", { timeZone });
  formatters.set(timeZone, formatter);
  return formatter.format(moment);
}

/** A moment as ISO time in UTC, as the store keeps it. */
export function isoTime(moment: number): string {
  return new Date(moment).toISOString();
}

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 24 * 60 * MS_PER_MINUTE;

/** ISO time some minutes before a moment. */
export function minutesBefore(moment: number, minutes: number): string {
  return isoTime(moment - minutes * MS_PER_MINUTE);
}

/** ISO time some days before a moment. */
export function daysBefore(moment: number, days: number): string {
  return isoTime(moment - days * MS_PER_DAY);
}
