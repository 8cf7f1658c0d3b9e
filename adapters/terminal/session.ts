import type { Answer, Engine } from "../../src/index.ts";
import type { Terminal } from "./terminal.ts";

/** A question that can be asked by its number. */
export interface ReadyQuestion {
  readonly question: string;
  readonly answer: () => Answer;
}

/** What a talk is about at the moment. */
export interface Session {
  readonly engine: Engine;
  /** The terminal as it is now: its width may change. */
  readonly terminal: () => Terminal;
  /** The day of asking, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Answers are given as of this day, where one was chosen. */
  asOf: string | undefined;
  last: Answer | undefined;
  ready: readonly ReadyQuestion[];
}
