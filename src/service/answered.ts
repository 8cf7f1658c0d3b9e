import type { FinishedAnswer } from "./engine/engine-desk.ts";
import type { Reply } from "./answering-service.ts";

/** A reply with what metrics and log want to know of it. */
export interface Answered<Result extends Reply = Reply> {
  readonly reply: Result;
  /** An answer's kind with the reason of an abstention, or "gone". */
  readonly outcome: string;
  readonly baseHash: string;
}

/** Names an answer's outcome: `"answered"`, `"disputed"`, `"abstention:no-fact"`. */
export function outcomeOf({ kind, reason }: FinishedAnswer): string {
  return reason === undefined ? kind : `${kind}:${reason}`;
}
