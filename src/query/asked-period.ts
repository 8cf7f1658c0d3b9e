import type { Period } from "./period.ts";

/** Where the asking begins inside a sentence: at its start, behind a comma or a joint, or where a question word can only ask. */
const opensAsking =
  /(?:^|[,;:–—-]\s*|\b(?:but|and|so|then|yet)\s+)(?:(?:in|by|to|at|on|for|of|from|until|since)\s+)?(?:how|what|which|who|whom|whose|when|where|why|did|does|do|is|are|was|were|has|have|had)\b|\bhow (?:much|many|far|high|big|large|long)\b|\b(?:what|which) (?:was|is|were|are|did|does|share|percentage|rate)\b/gi;

/** Where in a text the times stand, in their order. */
const placesOf = (text: string, periods: readonly Period[]): number[] => {
  let from = 0;
  return periods.map(({ words }) => {
    const place = text.indexOf(words, from);
    if (place >= 0) from = place + words.length;
    return place;
  });
};

/** Words beside a time that stands before the asking and limits it all the same: "As of early June 2025, had Beijing …?" */
const frontedWords = 3;
const isFronted = (before: string, { words }: Period): boolean =>
  before
    .replace(words, " ")
    .split(/[^\p{L}]+/u)
    .filter(Boolean).length <= frontedWords;

const farPast = "0000-01-01";
const farFuture = "9999-12-31";
/** A name for a long time ("Trump's second term") around the one that was told limits nothing further. */
export const isFrameOf = (frame: Period, told: Period | undefined): boolean =>
  frame.named === true &&
  told?.from !== undefined &&
  told.from >= (frame.from ?? farPast) &&
  (told.until ?? told.from) <= (frame.until ?? farFuture);

/**
 * The time that limits a question with several, by its text and the sentence of it that asks: the first one where the asking itself has begun. What is told before that
 * ("it was 682.6 billion in November 2025. And in June 2026, how much was it?") has a time of its own.
 */
export const askedPeriod = (
  text: string,
  sentence: string,
  periods: readonly Period[],
): Period | undefined => {
  if (periods.length < 2) return periods[0];
  const places = placesOf(text, periods);
  const start = Math.max(0, text.indexOf(sentence));
  const inAsking = periods.flatMap((period, index) => {
    const place = (places[index] ?? -1) - start;
    return place < 0 || (index > 0 && isFrameOf(period, periods[0])) ? [] : [{ period, place }];
  });
  const [first] = inAsking;
  if (first === undefined) return periods[0];
  const asking = text.slice(start);
  const opening = [...asking.matchAll(opensAsking)].find(({ index }) => index > first.place)?.index;
  if (opening === undefined || isFronted(asking.slice(0, opening), first.period)) return first.period;
  const behind = inAsking.find(({ period, place }) => place > opening && period.named !== true);
  return (behind ?? first).period;
};
