import { dateRules, type FoundDate } from "./date-rules.ts";

export type { FoundDate };

/** All dates of a text, in the order in which they stand. `"on apr 2 2025"` → 2025-04-02 to 2025-04-02. */
export const readDates = (text: string, askedOn: string): FoundDate[] => {
  const found: FoundDate[] = [];
  for (const { pattern, precision, read } of dateRules)
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      const spans = read(
        match.slice(1).map((group) => group),
        { askedOn },
      );
      if (spans.length > 0) found.push({ start, end, words: match[0], precision, spans });
    }
  return found.sort((a, b) => a.start - b.start);
};

/** A date without a year lies in the one year that the text names. `"2019: what happened in May"` → May 2019 */
export const withinNamedYear = (dates: readonly FoundDate[]): readonly FoundDate[] => {
  const years = new Set(
    dates.flatMap(({ precision, spans }) =>
      precision === "year" && spans.length === 1 ? [spans[0]?.from?.slice(0, 4)] : [],
    ),
  );
  const [year] = years;
  if (years.size !== 1 || year === undefined) return dates;
  return dates.map((date) => {
    const inYear = date.spans.filter(({ from }) => from?.startsWith(year));
    return date.spans.length > 1 && inYear.length > 0 ? { ...date, spans: inYear } : date;
  });
};
