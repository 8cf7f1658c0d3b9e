import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Platform } from "./answering-service.ts";

/** Questions in a minute; 0 sets no limit. */
export interface Limits {
  readonly person: number;
  readonly channel: number;
}

/** Who asks, and where. */
export interface Asker {
  readonly platform: Platform;
  readonly person?: string;
  readonly channel?: string;
}

/** Whether a question may be asked now. */
export type Admission =
  | { readonly kind: "admitted" }
  | { readonly kind: "limited"; readonly scope: "person" | "channel"; readonly retryAfterSeconds: number };

/** Admits questions; counts each one. */
export type RateLimit = (asker: Asker) => Promise<Admission>;

const SECONDS = 60;

/** A limit for each person and each channel, kept in this process's memory. */
export function createRateLimit(limits: Limits): RateLimit {
  const limiters = {
    person: new RateLimiterMemory({ points: limits.person, duration: SECONDS }),
    channel: new RateLimiterMemory({ points: limits.channel, duration: SECONDS }),
  };
  return async (asker) => {
    for (const scope of ["person", "channel"] as const) {
      const id = asker[scope];
      if (id === undefined || limits[scope] === 0) continue;
      const waitMs = await waitFor(limiters[scope], `${asker.platform}:${id}`);
      if (waitMs > 0) return { kind: "limited", scope, retryAfterSeconds: Math.ceil(waitMs / 1000) };
    }
    return { kind: "admitted" };
  };
}

/** Milliseconds until the next question is admitted; 0 when this one is. */
async function waitFor(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(refusal.msBeforeNext, 1);
    throw refusal;
  }
}
