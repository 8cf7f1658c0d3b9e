import { setTimeout as delay } from "node:timers/promises";

/** Counts the work in hand, so that a shutdown can wait for it. */
export interface WorkInHand {
  /** Counts the work from now until it settles. */
  track<Result>(work: Promise<Result>): Promise<Result>;
  count(): number;
  /** Resolves when nothing is in hand or the time is up; tells which. */
  finished(withinMs: number): Promise<boolean>;
}

/** A fresh count of nothing. */
export function createWorkInHand(): WorkInHand {
  const inHand = new Set<Promise<unknown>>();
  return {
    track(work) {
      inHand.add(work);
      const done = (): void => void inHand.delete(work);
      work.then(done, done);
      return work;
    },
    count: () => inHand.size,
    async finished(withinMs) {
      const until = performance.now() + withinMs;
      // Work may start further work while it finishes, hence the loop.
      while (inHand.size > 0) {
        const left = until - performance.now();
        if (left <= 0) return false;
        const limit = new AbortController();
        await Promise.race([
          Promise.allSettled(inHand),
          delay(left, undefined, { signal: limit.signal }).catch(() => undefined),
        ]);
        limit.abort();
      }
      return true;
    },
  };
}
