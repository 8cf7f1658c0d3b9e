/** Waits for a turn. */
export type NextTurn = () => Promise<void>;

/** Rounds of the event loop between two turns: enough to take up a request and to acknowledge it. */
const ROUNDS = 4;

/**
 * Turns, one in a few rounds of the event loop. Whoever does its work only in its turn leaves room between two pieces
 * of work for what has arrived meanwhile: acknowledgements do not wait for the answers of a whole burst.
 */
export function createTurns(): NextTurn {
  let last = Promise.resolve();
  return () => {
    last = last.then(async () => {
      for (let round = 0; round < ROUNDS; round += 1) await new Promise((go) => setImmediate(go));
    });
    return last;
  };
}
