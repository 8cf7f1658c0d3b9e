import type { Answer, Choice, Citation } from "../answer/answer.ts";

/** A platform-neutral message: what an adapter turns into embeds, blocks or text. */
export interface Message {
  readonly kind: Answer["kind"] | "timeline" | "sources" | "about";
  /** Language of the frame; statements are always English. */
  readonly language: "en" | "zh";
  /** A short line above everything: what is disputed, why there is no answer, a title. */
  readonly heading?: string;
  readonly sections: readonly MessageSection[];
  /** Every citation used by a line, in order of number. Empty on an abstention. */
  readonly citations: readonly Citation[];
  readonly caveats: readonly string[];
  /** Up to which day the fact base was reviewed and how far its sources reach. */
  readonly footer: string;
  /** Ready questions: other readings, next questions, or (on an abstention) the nearest covered ones. */
  readonly choices: readonly Choice[];
  /** Id of the dispute behind a "Both sides" button, if there is one. */
  readonly bothSides?: string;
  /** Id of the topic behind a "Timeline" button, if there is one. */
  readonly timeline?: string;
  /** At most 90 characters; names the facts, so that their sources can be shown again after a restart. */
  readonly reference: string;
  /** The whole as plain text, statements with [n], then the sources. */
  readonly text: string;
}

/** A block of lines under an optional label ("Washington says", "2025"). */
export interface MessageSection {
  readonly label?: string;
  readonly lines: readonly MessageLine[];
}

/** One statement as shown. A line is never cut in half by an adapter. */
export interface MessageLine {
  readonly text: string;
  readonly citations: readonly number[];
  /** "In force since 24 July 2026", "Ended on 14 May 2025", "Claim by …"; plain words, already localised. */
  readonly note?: string;
}
