import { setTimeout as delay } from "node:timers/promises";

const LONGEST_WAIT_MS = 20_000;
const PAUSE_MS = 25;

/**
 * Repeats a SQLite step until no other connection is in its way, for at most 20 seconds. SQLite's own waiting
 * blocks the whole process, and it does not wait at all when the journal mode changes.
 */
export async function whenFree(step: () => void): Promise<void> {
  const until = performance.now() + LONGEST_WAIT_MS;
  for (;;) {
    try {
      step();
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
    }
    await delay(PAUSE_MS);
  }
}

function isBusy(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    typeof error.code === "string" &&
    /^SQLITE_(?:BUSY|LOCKED)/.test(error.code)
  );
}
