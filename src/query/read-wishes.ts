import type { Focus } from "./query.ts";
import { asksBothSides } from "./read-both-sides.ts";
import { wishesCourse } from "./read-course.ts";
import { readFocuses } from "./read-focus.ts";
import { askingSentence } from "./split-parts.ts";

/** What a text wants told, most telling first, with what is said beside the question ("I'd like the charge and the reply"). */
export const readWishes = (
  words: string,
): { readonly foci: readonly Focus[]; readonly bothSides: boolean } => {
  const asking = askingSentence(words);
  const bothSides = asksBothSides(words);
  const asked = readFocuses(asking, words).filter((focus) => !bothSides || focus !== "dispute");
  if (bothSides) return { foci: ["dispute", ...asked], bothSides };
  const course = asked[0] !== "timeline" && wishesCourse(words, asking, asked[0] ?? "what");
  return { foci: course ? ["timeline", ...asked] : asked, bothSides };
};
