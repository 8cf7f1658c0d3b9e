import { setTimeout as delay } from "node:timers/promises";
import { type Coverage, KnowledgeError } from "../index.ts";
import type { EngineHost, LoadEngine } from "./engine/engine-host.ts";
import { fingerprint } from "./fingerprint.ts";
import type { Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";

/** A fact base in use. A question takes it once and keeps to it, so that its answer comes whole from one base. */
export interface FactBase {
  readonly engine: EngineHost;
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
  /** Ends the engine in use, and one that is being loaded as soon as it is. */
  readonly close: () => Promise<void>;
}

interface FactBasesOptions {
  readonly folder: string;
  readonly load: LoadEngine;
  /** The engine in use has ended by a fault, and answers nothing any more. */
  readonly onLost: (error: Error) => void;
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
  let closed = false;
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
    // Changes are often told twice, and reading the folder takes a processor for a while.
    if (why === "files changed" && fingerprint(folder) === lastSeen) return;
    let loaded: FactBase | undefined;
    try {
      loaded = await loadSettled(options);
      if (closed) return;
      if (why === "files changed") refuseShrunken(loaded.coverage, current.coverage);
      const changed = loaded.coverage.hash !== current.coverage.hash;
      problem = undefined;
      if (changed) {
        // Requests taken before are answered by the engine before, which ends with the last of them.
        current.engine.retire();
        current = loaded;
        measure();
      }
      metrics.reload(changed ? "swapped" : "unchanged");
      const { hash, facts, horizon } = loaded.coverage;
      log.info(changed ? "fact base taken up" : "fact base unchanged", { why, hash, facts, horizon });
    } catch (error) {
      if (closed) return;
      metrics.reload("invalid");
      problem = error instanceof Error ? error.message : String(error);
      log.error("fact base not taken up; the one before stays in use", {
        why,
        folder,
        hash: current.coverage.hash,
        ...(error instanceof KnowledgeError ? { problems: error.message.split("\n") } : { error }),
      });
    } finally {
      if (loaded !== undefined && (closed || loaded !== current)) await loaded.engine.end();
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
  async function loadSettled({ load, onLost }: FactBasesOptions): Promise<FactBase> {
    for (let reading = 1; ; reading += 1) {
      const before = fingerprint(folder);
      const outcome = await attempt(() => load(folder, onLost));
      if (fingerprint(folder) === before) {
        lastSeen = before;
        if (outcome.kind === "failed") throw outcome.error;
        return { engine: outcome.engine, coverage: outcome.engine.outline.coverage, loadedAt: now() };
      }
      if (outcome.kind === "loaded") await outcome.engine.end();
      if (reading === MOST_READINGS) throw new Error(`${folder} is being written to all the time`);
      await delay(PAUSE_MS);
    }
  }

  async function close(): Promise<void> {
    closed = true;
    await current.engine.end();
  }
  return { current: () => current, problem: () => problem, reload, close };
}

/** A folder half deleted or half checked out can be valid by itself; only a person can mean it. */
function refuseShrunken(loaded: Coverage, current: Coverage): void {
  if (loaded.facts * 2 < current.facts)
    throw new Error(
      `the folder holds ${loaded.facts} facts where ${current.facts} are in use; SIGHUP takes it up all the same`,
    );
}

type Attempt =
  | { readonly kind: "loaded"; readonly engine: EngineHost }
  | { readonly kind: "failed"; readonly error: unknown };

async function attempt(load: () => Promise<EngineHost>): Promise<Attempt> {
  try {
    return { kind: "loaded", engine: await load() };
  } catch (error) {
    return { kind: "failed", error };
  }
}
