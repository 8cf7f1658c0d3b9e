import type { AbstentionReason } from "../index.ts";
import type { Platform } from "./answering-service.ts";
import { type Clock, isoTime } from "./calendar.ts";
import type { FinishedAnswer } from "./engine/engine-desk.ts";
import { redact } from "./redact.ts";
import type { WriteBehind } from "./write-behind.ts";

/** Which abstentions show a gap that a curator could close; the others are answers by design. */
const IS_GAP: Readonly<Record<AbstentionReason, boolean>> = {
  "no-fact": true,
  "beyond-coverage": true,
  "other-dispute": true,
  // Kept because a question wrongly taken for out of scope shows up nowhere else.
  "out-of-scope": true,
  empty: false,
  "small-talk": false,
  prediction: false,
  opinion: false,
  advice: false,
  instruction: false,
};

/** Keeps the questions that found no answer, without anything that points to a person. */
export type Journal = (platform: Platform, asked: string, answer: FinishedAnswer) => void;

interface JournalOptions {
  readonly writeBehind: WriteBehind;
  readonly now: Clock;
  /** 0 keeps nothing. */
  readonly retentionDays: number;
}

/** A journal in the store; keeps nothing while the store is away. */
export function createJournal({ writeBehind, now, retentionDays }: JournalOptions): Journal {
  return (platform, asked, { reason, message }) => {
    if (retentionDays === 0 || reason === undefined || !IS_GAP[reason]) return;
    writeBehind.noteGap({
      platform,
      language: message.language,
      reason,
      // As typed: the query's text has its spelling corrected, and a word wrongly corrected is a gap of its own.
      question: redact(asked),
      createdAt: isoTime(now()),
    });
  };
}
