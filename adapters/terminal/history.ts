import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, isAbsolute, join } from "node:path";
import { plainText } from "./plain-text.ts";
import type { TerminalEnvironment } from "./terminal-environment.ts";

/** Lines typed in this session and those before. A history that cannot be kept is none; it never fails. */
export interface History {
  /** Newest first. */
  load(): string[];
  add(line: string): void;
}

/** Lines remembered over sessions. */
export const historySize = 1_000;
/** Longer lines are not worth recalling. */
const lineLength = 2_000;

/** Where the history is kept: under XDG_STATE_HOME, else in `~/.local/state`. */
export const historyFile = ({ XDG_STATE_HOME: state = "" }: TerminalEnvironment): string =>
  join(isAbsolute(state) ? state : join(homedir(), ".local/state"), "parley/history");

/** Gives undefined where reading or writing is not possible. */
const attempt = <Result>(work: () => Result): Result | undefined => {
  try {
    return work();
  } catch {
    return undefined;
  }
};

/** A history in a file, one line each, oldest first, for the owner's eyes only. Sessions may share it. */
export const createHistory = (environment: TerminalEnvironment): History => {
  const file = attempt(() => historyFile(environment));
  if (file === undefined) return { load: () => [], add: () => undefined };
  return {
    load() {
      const lines = attempt(() => readFileSync(file, "utf8").split("\n").filter(Boolean)) ?? [];
      const kept = lines.slice(-historySize);
      if (lines.length > historySize * 2)
        attempt(() => writeFileSync(file, `${kept.join("\n")}\n`, { mode: 0o600 }));
      return kept.map(plainText).reverse();
    },
    add(line) {
      const text = plainText(line).trim().slice(0, lineLength);
      if (text === "") return;
      attempt(() => {
        mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
        appendFileSync(file, `${text}\n`, { mode: 0o600 });
      });
    },
  };
};
