import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeSmallBase } from "./small-base.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The real fact base, for `KNOWLEDGE_DIR`. */
export const REAL_BASE = join(ROOT, "knowledge");

/** Long, for a machine that has other things to do. */
const WAIT_MS = 100_000;

/** The Slack adapter as a process of its own. */
export interface SlackBotProcess {
  readonly pid: number;
  /** All it has written. */
  output(): string;
  /** Waits for a piece of output, and gives the match. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Waits for its end: the exit code, or the signal that ended it. */
  ended(): Promise<number | string>;
  signal(signal: NodeJS.Signals): void;
}

/** A folder for the bot's store, with a small fact base in `knowledge`; removed by `remove`. */
export function createSlackBotFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "parley-slack-"));
  writeSmallBase(join(path, "knowledge"), "one");
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/**
 * Starts `npm run slack` as an operator would, in a folder without `.env`, with nothing in its environment but what
 * it is given. The fact base is the small one of the folder.
 */
export function startSlackBot(
  folder: string,
  environment: Readonly<Record<string, string>>,
): SlackBotProcess {
  const child = spawn(
    process.execPath,
    ["--import", import.meta.resolve("tsx"), join(ROOT, "adapters/slack/main.ts")],
    {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        PATH: process.env["PATH"],
        HOME: folder,
        DATABASE_URL: `file:${join(folder, "parley.db")}`,
        WATCH_KNOWLEDGE: "off",
        RATE_LIMIT_PERSON: "0",
        RATE_LIMIT_CHANNEL: "0",
        ...environment,
      },
    },
  );
  let text = "";
  let end: number | string | undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (chunk: string) => {
      text += chunk;
    });
  }
  child.on("close", (code: number | null, signal) => {
    end = code ?? signal ?? "unknown";
  });
  return {
    pid: child.pid ?? 0,
    output: () => text,
    signal: (signal) => void child.kill(signal),
    async ended() {
      if (end === undefined) await once(child, "close", { signal: AbortSignal.timeout(WAIT_MS) });
      return end ?? "unknown";
    },
    async says(pattern) {
      const limit = AbortSignal.timeout(WAIT_MS);
      for (;;) {
        const match = pattern.exec(text);
        if (match !== null) return match;
        if (end !== undefined) throw new Error(`ended (${end}) without saying ${String(pattern)}:\n${text}`);
        await Promise.race([
          once(child.stdout, "data", { signal: limit }),
          once(child.stderr, "data", { signal: limit }),
          once(child, "close", { signal: limit }),
        ]).catch(() => {
          throw new Error(`waited in vain for ${String(pattern)}:\n${text}`);
        });
      }
    },
  };
}
