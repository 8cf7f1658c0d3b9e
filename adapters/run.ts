import { writeSync } from "node:fs";
import { config as loadDotenv } from "dotenv";
import type { Adapter } from "../src/service/adapter.ts";
import { createLog } from "../src/service/create-log.ts";
import { knownProblems } from "../src/service/known-problems.ts";
import type { Log } from "../src/service/log.ts";
import type { Environment } from "../src/service/read-variables.ts";
import { type RunningBot, startBot } from "../src/service/start-bot.ts";

export { defineAdapter } from "../src/service/adapter.ts";
export type { Adapter, AdapterContext, PlatformEvent, RunningAdapter } from "../src/service/adapter.ts";

/** The environment with `.env` behind it. The one place that reads `process.env`. */
export function loadEnvironment(): Environment {
  loadDotenv({ quiet: true });
  return process.env;
}

/**
 * Runs adapters in this process until it is told to stop. A configuration, fact base or store that does not fit
 * is told in plain lines on stderr, with exit code 1. SIGTERM and SIGINT finish the questions in hand and exit 0;
 * SIGHUP reads the fact base again; an uncaught fault is logged and exits 1 for the supervisor to restart, and so does,
 * without a word, a log that nobody reads any more.
 */
export async function runAdapters(
  adapters: readonly Adapter[],
  environment = loadEnvironment(),
): Promise<void> {
  const supervision = superviseProcess(environment);
  try {
    supervision.take(await startBot(adapters, environment, { onFailure: supervision.fail }));
  } catch (error) {
    tellWhyNot(error, environment);
    // A platform's client may still hold sockets or timers; what had to be written is written.
    process.exit(1);
  }
}

/** Runs one adapter; see `runAdapters`. */
export function runAdapter(adapter: Adapter): Promise<void> {
  return runAdapters([adapter]);
}

/**
 * Calls `act` when whoever read this process's output has gone. Unheeded, each failed write would be an uncaught fault,
 * whose log line is the next failed write.
 */
export function onOutputClosed(act: () => void): void {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", act);
}

function tellWhyNot(error: unknown, environment: Environment): void {
  const problems = knownProblems(error);
  if (problems === undefined) createLog({ level: "info", environment }).fatal("could not start", { error });
  else {
    try {
      writeSync(2, problems.map((line) => `${line}\n`).join(""));
    } catch {
      // Nobody reads it; the exit code is all that is left to tell.
    }
  }
}

interface Supervision {
  /** The bot that signals and faults stop from now on. */
  take(bot: RunningBot): void;
  readonly fail: (why: string) => void;
}

/** Listens to the process's signals and faults. */
function superviseProcess(environment: Environment): Supervision {
  let bot: RunningBot | undefined;
  let stopping = false;
  const log = (): Log => bot?.log ?? createLog({ level: "info", environment });
  const stop = (exitCode: number, why: string): void => {
    if (stopping) return;
    stopping = true;
    log().info("stopping", { why });
    void Promise.resolve(bot?.stop()).finally(() => {
      log().info("stopped", { exitCode });
      process.exit(exitCode);
    });
  };
  const crash = (error: unknown): void => {
    log().fatal("uncaught fault", { error });
    stop(1, "fault");
  };
  process.on("SIGTERM", () => stop(0, "SIGTERM"));
  process.on("SIGINT", () => stop(0, "SIGINT"));
  process.on("SIGHUP", () => void bot?.reload("SIGHUP"));
  process.on("uncaughtException", crash);
  process.on("unhandledRejection", crash);
  onOutputClosed(() => stop(1, "nobody reads the log any more"));
  return {
    take(started) {
      bot = started;
    },
    fail: (why) => stop(1, why),
  };
}
