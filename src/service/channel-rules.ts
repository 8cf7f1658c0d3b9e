import type { ChannelSettings, Platform } from "./answering-service.ts";
import { type Clock, isoTime } from "./calendar.ts";
import type { Pseudonyms } from "./pseudonyms.ts";
import type { StoreGuard } from "./store-guard.ts";

/** What channels allow. */
export interface ChannelRules {
  readonly find: (platform: Platform, space: string, channel: string) => Promise<ChannelSettings>;
  /** Rejects when the store cannot keep them. */
  readonly save: (
    platform: Platform,
    space: string,
    channel: string,
    settings: ChannelSettings,
  ) => Promise<void>;
}

const DEFAULT: ChannelSettings = { onlyWhenMentioned: false };
const MOST_REMEMBERED = 5000;
/** For so long, what another process has set may not be seen here. */
const FRESH_MS = 5000;

/** Channel settings in the store, read at most every five seconds; while it is away, the last ones known hold. */
export function createChannelRules(guard: StoreGuard, pseudonyms: Pseudonyms, now: Clock): ChannelRules {
  const lastKnown = new Map<string, { readonly settings: ChannelSettings; readonly readAt: number }>();
  const remember = (id: string, settings: ChannelSettings): void => {
    lastKnown.delete(id);
    lastKnown.set(id, { settings, readAt: now() });
    const oldest = lastKnown.keys().next();
    if (lastKnown.size > MOST_REMEMBERED && oldest.done !== true) lastKnown.delete(oldest.value);
  };
  return {
    async find(platform, space, channel) {
      const id = pseudonyms.channel(platform, space, channel);
      const known = lastKnown.get(id);
      if (known !== undefined && now() - known.readAt < FRESH_MS) return known.settings;
      const found = await guard.attempt("read channel settings", (store) => store.channels.find(id));
      if (found.kind === "failed") return known?.settings ?? DEFAULT;
      const settings = found.result ?? DEFAULT;
      remember(id, settings);
      return settings;
    },
    async save(platform, space, channel, settings) {
      const id = pseudonyms.channel(platform, space, channel);
      const saved = await guard.attempt("save channel settings", (store) =>
        store.channels.save(id, settings, isoTime(now())),
      );
      if (saved.kind === "failed") throw new Error("channel settings were not kept", { cause: saved.error });
      remember(id, settings);
    },
  };
}
