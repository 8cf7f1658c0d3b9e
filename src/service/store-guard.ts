import type { Log } from "./log.ts";
import type { Store } from "./store/store.ts";
import { within } from "./within.ts";

/** What came of using the store. */
export type StoreOutcome<Result> =
  { readonly kind: "done"; readonly result: Result } | { readonly kind: "failed"; readonly error: unknown };

/**
 * Stands between the service and the store, so that a store that is slow or away costs a question at most
 * one short wait: once it is known to be away nobody waits for it, and a probe finds out when it is back.
 */
export interface StoreGuard {
  /** Never rejects. */
  attempt<Result>(what: string, use: (store: Store) => Promise<Result>): Promise<StoreOutcome<Result>>;
  /** Tries the store now, unless it is known to be away. */
  check(): Promise<boolean>;
  isReachable(): boolean;
  stop(): void;
}

interface StoreGuardOptions {
  readonly store: Store;
  readonly log: Log;
  readonly now: () => number;
  readonly onChange: (reachable: boolean) => void;
  readonly timeoutMs?: number;
  readonly probeEveryMs?: number;
}

/** A guard round a store that was reachable a moment ago. */
export function createStoreGuard(options: StoreGuardOptions): StoreGuard {
  const { store, log, now, onChange, timeoutMs = 1000, probeEveryMs = 2000 } = options;
  let reachable = true;
  let probing: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const change = (to: boolean, error?: unknown): void => {
    if (reachable === to) return;
    reachable = to;
    onChange(to);
    if (to) log.info("the store is reachable again");
    else log.error("the store cannot be reached; answering goes on without follow-ups", { error });
  };
  const probeOnce = async (): Promise<void> => {
    try {
      await within(timeoutMs, "the store", store.check(new Date(now()).toISOString()));
      change(true);
    } catch (error) {
      change(false, error);
    }
    if (!reachable && !stopped) {
      clearTimeout(timer);
      timer = setTimeout(() => void probe(), probeEveryMs).unref();
    }
  };
  const probe = (): Promise<void> => {
    probing ??= probeOnce().finally(() => {
      probing = undefined;
    });
    return probing;
  };

  return {
    async attempt(what, use) {
      if (!reachable) return { kind: "failed", error: new Error("the store cannot be reached") };
      try {
        return { kind: "done", result: await within(timeoutMs, what, use(store)) };
      } catch (error) {
        log.warn("the store failed", { what, error });
        // Tells a store that is away from one faulty row or statement.
        void probe();
        return { kind: "failed", error };
      }
    },
    async check() {
      if (reachable) await probe();
      return reachable;
    },
    isReachable: () => reachable,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
