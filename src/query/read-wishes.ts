import type { Focus } from "./query.ts";
import { asksBothSides } from "./read-both-sides.ts";
import { asksForCourse, wishesCourse } from "./read-course.ts";
import { readFocuses } from "./read-focus.ts";
import { askingSentence } from "./split-parts.ts";

/**
 * What a text wants told, most telling first: whoever asks for both sides' words or for a course of events wants that
 * first, whatever else is asked. It may be said beside the question ("I'd like the charge and the reply").
 */
export const readWishes = (
  words: string,
): { readonly foci: readonly Focus[]; readonly bothSides: boolean } => {
  const asking = askingSentence(words);
  const bothSides = asksBothSides(words);
  const asked = readFocuses(asking, words).filter((focus) => !bothSides || focus !== "dispute");
  if (bothSides) return { foci: ["dispute", ...asked], bothSides };
  // "Why did Washington take a string of steps?" asks for the reason.
  const course =
    !asked.includes("why") && (asksForCourse(asking) || wishesCourse(words, asking, asked[0] ?? "what"));
  return { foci: course ? ["timeline", ...asked] : asked, bothSides };
};
