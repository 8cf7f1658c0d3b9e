/** A queue of answers, worked out one at a time in the order in which they were asked for. */
export interface Turns {
  /** Resolves when it is this one's turn. */
  next(): Promise<void>;
  /** How many wait for their turn. */
  waiting(): number;
}

/** Rounds of the event loop between two turns: enough to take up a request and to acknowledge it. */
const ROUNDS = 4;

/**
 * Turns, one in a few rounds of the event loop. Whoever does its work only in its turn leaves room between two pieces
 * of work for what has arrived meanwhile: acknowledgements do not wait for the answers of a whole burst.
 */
export function createTurns(): Turns {
  let last = Promise.resolve();
  let waiting = 0;
  return {
    next() {
      waiting += 1;
      last = last.then(async () => {
        for (let round = 0; round < ROUNDS; round += 1) await new Promise((go) => setImmediate(go));
        waiting -= 1;
      });
      return last;
    },
    waiting: () => waiting,
  };
}
