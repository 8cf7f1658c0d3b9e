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
