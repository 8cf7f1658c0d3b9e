import { formatDate } from "../../src/index.ts";

/** `14 May 2025 – 9 November 2025`, `since 10 November 2025`, `no date`: the time for which something holds. */
export const formatTimes = (
  from: string | undefined,
  until: string | undefined,
  open: "day" | "lasting" = "day",
): string => {
  if (from === undefined) return "no date";
  if (until !== undefined) return `${formatDate(from)} – ${formatDate(until)}`;
  return open === "lasting" ? `since ${formatDate(from)}` : formatDate(from);
};
