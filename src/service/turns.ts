/** A queue of answers: a few are with the engine, the others wait here in the order in which they were asked for. */
export interface Turns {
  /** Does the work in its turn; settles as it does. */
  take<Result>(work: () => Promise<Result>): Promise<Result>;
  /** How many wait for their turn. */
  waiting(): number;
}

/**
 * As many as keep the engine at work while this thread is busy with a platform. More would wait just as long, but out
 * of sight: they could not be counted, nor be given to an engine over a newer fact base, and what somebody types would
 * wait behind them for its suggestions.
 */
const AT_ONCE = 8;

/** A queue that lets some pieces of work run at once. */
export function createTurns(atOnce = AT_ONCE): Turns {
  const queue: (() => void)[] = [];
  let running = 0;
  return {
    async take(work) {
      if (running < atOnce) running += 1;
      else await new Promise<void>((go) => queue.push(go));
      try {
        return await work();
      } finally {
        const next = queue.shift();
        if (next === undefined) running -= 1;
        else next();
      }
    },
    waiting: () => queue.length,
  };
}
