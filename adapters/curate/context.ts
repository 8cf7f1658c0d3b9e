import type { Readable } from "node:stream";

/** What a command of the curating tool works with. */
export interface CurateContext {
  /** Folder of the fact base. */
  readonly folder: string;
  /** Writes what was asked for. */
  readonly write: (text: string) => void;
  /** Writes what is wrong. */
  readonly complain: (text: string) => void;
  /** Answers to questions, line by line. */
  readonly input: Readable;
}

/** Options that commands take, as read from the command line. */
export interface CurateOptions {
  readonly format: string;
  readonly dryRun: boolean;
  readonly all: boolean;
}

/** A command: does its work and gives the exit code. */
export interface CurateCommand {
  /** What stands behind the name: `show <id>`. */
  readonly usage: string;
  readonly summary: string;
  readonly run: (
    context: CurateContext,
    words: readonly string[],
    options: CurateOptions,
  ) => number | Promise<number>;
}

/** Exit codes: done, something is wrong with the facts, wrongly used. */
export const exitCodes = { done: 0, faults: 1, misuse: 2 } as const;
