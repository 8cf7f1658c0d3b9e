/** A small memory of things by name: bounded in number, each fresh for a while. */
export interface Recent<Value> {
  set(name: string, value: Value): void;
  /** The value while it is fresh. */
  fresh(name: string): Value | undefined;
  /** The value however old it is. */
  any(name: string): Value | undefined;
  remove(name: string): void;
}

/** An empty memory. Beyond `most` the oldest goes. */
export function createRecent<Value>({
  most,
  lifeMs,
}: {
  readonly most: number;
  readonly lifeMs: number;
}): Recent<Value> {
  const kept = new Map<string, { readonly value: Value; readonly until: number }>();
  return {
    set(name, value) {
      kept.delete(name);
      kept.set(name, { value, until: performance.now() + lifeMs });
      const oldest = kept.keys().next();
      if (kept.size > most && oldest.done !== true) kept.delete(oldest.value);
    },
    fresh(name) {
      const found = kept.get(name);
      return found === undefined || found.until < performance.now() ? undefined : found.value;
    },
    any: (name) => kept.get(name)?.value,
    remove: (name) => void kept.delete(name),
  };
}

/** Tells whether something comes for the first time within the memory's reach. */
export type FirstTime = (name: string) => boolean;

/** Slack repeats an event within some five minutes; this is enough for far more than it delivers in that time. */
const MOST_EVENTS = 20_000;
const EVENT_LIFE_MS = 15 * 60_000;

/** A fresh "seen before?". */
export function createFirstTime(): FirstTime {
  const seen = createRecent<true>({ most: MOST_EVENTS, lifeMs: EVENT_LIFE_MS });
  return (name) => {
    if (seen.fresh(name) !== undefined) return false;
    seen.set(name, true);
    return true;
  };
}
