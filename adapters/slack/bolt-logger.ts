import { LogLevel } from "./bolt.ts";
import type { BoltLogger } from "./bolt.ts";
import type { Log } from "../../src/service/log.ts";

/** Bolt's log lines in ours. Its debug lines hold whole messages and are dropped; its information is our detail. */
export function createBoltLogger(log: Log): BoltLogger {
  const lines = log.child({ part: "bolt" });
  return {
    debug: () => undefined,
    info: (...parts) => lines.debug(...toLine(parts)),
    warn: (...parts) => lines.warn(...toLine(parts)),
    error: (...parts) => lines.error(...toLine(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}

function toLine(parts: readonly unknown[]): [string, { readonly error?: unknown }] {
  const error = parts.find((part) => part instanceof Error);
  const text = parts.filter((part) => typeof part === "string").join(" ");
  return [text === "" ? "bolt" : text, error === undefined ? {} : { error }];
}
