import { setTimeout as delay } from "node:timers/promises";
import { type Coverage, type Engine, KnowledgeError } from "../index.ts";
import { fingerprint } from "./fingerprint.ts";
import type { LoadEngine } from "./load-engine.ts";
import type { Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";

/** A fact base in use. A question takes it once and keeps to it, so that its answer comes whole from one base. */
export interface FactBase {
  readonly engine: Engine;
  readonly coverage: Coverage;
  /** Milliseconds since 1970. */
  readonly loadedAt: number;
}

/** Why the folder is read again: the watch saw a change, or a person said so. */
export type ReloadReason = "files changed" | "SIGHUP";

/** The fact base in use, and how it is replaced. */
export interface FactBases {
  readonly current: () => FactBase;
  /** Loads the folder again and swaps it in if it is valid as a whole. Never rejects; calls while one runs join the next. */
  readonly reload: (why: ReloadReason) => Promise<void>;
  /** Why the folder as it stands is not in use; undefined when it is. */
  readonly problem: () => string | undefined;
}

interface FactBasesOptions {
  readonly folder: string;
  readonly load: LoadEngine;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly now: () => number;
}

/** How often a folder that keeps changing is read again before the attempt is given up. */
const MOST_READINGS = 20;
const PAUSE_MS = 100;

/**
 * Loads the fact base for the first time.
 * @throws KnowledgeError with all problems.
 */
export async function openFactBases(options: FactBasesOptions): Promise<FactBases> {
  const { folder, log, metrics, now } = options;
  /** The folder's state at the last reading, whatever came of it. */
  let lastSeen: string | undefined;
  let current = await loadSettled(options);
  let problem: string | undefined;
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  measure();

  function measure(): void {
    const { reviewed, facts } = current.coverage;
    metrics.base({ loadedAt: current.loadedAt, reviewed, facts });
  }

  async function reloadOnce(why: ReloadReason): Promise<void> {
    // Changes are often told twice, and reading the folder holds up everything else.
    if (why === "files changed" && fingerprint(folder) === lastSeen) return;
    try {
      const loaded = await loadSettled(options);
      if (why === "files changed") refuseShrunken(loaded.coverage, current.coverage);
      const changed = loaded.coverage.hash !== current.coverage.hash;
      problem = undefined;
      if (changed) {
        current = loaded;
        measure();
      }
      metrics.reload(changed ? "swapped" : "unchanged");
      const { hash, facts, horizon } = loaded.coverage;
      log.info(changed ? "fact base taken up" : "fact base unchanged", { why, hash, facts, horizon });
    } catch (error) {
      metrics.reload("invalid");
      problem = error instanceof Error ? error.message : String(error);
      log.error("fact base not taken up; the one before stays in use", {
        why,
        folder,
        hash: current.coverage.hash,
        ...(error instanceof KnowledgeError ? { problems: error.message.split("\n") } : { error }),
      });
    }
  }

  function reload(why: ReloadReason): Promise<void> {
    if (running === undefined) {
      running = reloadOnce(why).finally(() => {
        running = undefined;
      });
      return running;
    }
    next ??= running.then(() => {
      next = undefined;
      return reload(why);
    });
    return next;
  }

  /** Loads until nobody wrote meanwhile: files are read one by one, and a base must not mix two states. */
  async function loadSettled({ load }: FactBasesOptions): Promise<FactBase> {
    for (let reading = 1; ; reading += 1) {
      const before = fingerprint(folder);
      const outcome = await attempt(load, folder);
      if (fingerprint(folder) === before) {
        lastSeen = before;
        if (outcome.kind === "failed") throw outcome.error;
        return { engine: outcome.engine, coverage: outcome.engine.coverage(), loadedAt: now() };
      }
      if (reading === MOST_READINGS) throw new Error(`${folder} is being written to all the time`);
      await delay(PAUSE_MS);
    }
  }
  return { current: () => current, problem: () => problem, reload };
}

/** A folder half deleted or half checked out can be valid by itself; only a person can mean it. */
function refuseShrunken(loaded: Coverage, current: Coverage): void {
  if (loaded.facts * 2 < current.facts)
    throw new Error(
      `the folder holds ${loaded.facts} facts where ${current.facts} are in use; SIGHUP takes it up all the same`,
    );
}

type Attempt =
  { readonly kind: "loaded"; readonly engine: Engine } | { readonly kind: "failed"; readonly error: unknown };

async function attempt(load: LoadEngine, folder: string): Promise<Attempt> {
  try {
    return { kind: "loaded", engine: await load(folder) };
  } catch (error) {
    return { kind: "failed", error };
  }
}
