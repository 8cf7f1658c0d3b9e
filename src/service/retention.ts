import { type Clock, daysBefore, minutesBefore } from "./calendar.ts";
import { PARTICIPATION_DAYS } from "./conversation-memory.ts";
import type { StoreGuard } from "./store-guard.ts";

/** Keeps deleting what has had its time. */
export interface Retention {
  stop(): void;
}

interface RetentionOptions {
  readonly guard: StoreGuard;
  readonly now: Clock;
  readonly conversationMinutes: number;
  readonly questionDays: number;
}

const EVERY_MS = 5 * 60_000;

/** Deletes expired rows now and every five minutes. */
export function startRetention(options: RetentionOptions): Retention {
  const { guard, now, conversationMinutes, questionDays } = options;
  const expire = (): void =>
    void guard.attempt("delete expired rows", (store) =>
      store.expire({
        queriesBefore: minutesBefore(now(), conversationMinutes),
        conversationsBefore: daysBefore(now(), PARTICIPATION_DAYS),
        textsBefore: daysBefore(now(), questionDays),
      }),
    );
  expire();
  const timer = setInterval(expire, EVERY_MS).unref();
  return { stop: () => clearInterval(timer) };
}
