import type { Query } from "../index.ts";
import { type Clock, isoTime, minutesBefore } from "./calendar.ts";
import type { Platform } from "./answering-service.ts";
import type { Pseudonyms } from "./pseudonyms.ts";
import type { StoreGuard } from "./store-guard.ts";
import { parseStoredQuery } from "./stored-query.ts";

/** What a conversation brings to the next question. */
export interface Remembered {
  /** The query before, while it is fresh. */
  readonly previous?: Query;
  /** Names the facts of the last answer. */
  readonly reference?: string;
}

/** The context of conversations. With the store away nothing is remembered, and nothing fails. */
export interface ConversationMemory {
  recall(conversation: string): Promise<Remembered | undefined>;
  remember(conversation: string, asked: Remembered & Asked): Promise<void>;
}

/** Who asked, for /forget. */
interface Asked {
  readonly platform: Platform;
  readonly person?: string;
}

interface ConversationMemoryOptions {
  readonly guard: StoreGuard;
  readonly pseudonyms: Pseudonyms;
  readonly now: Clock;
  /** For how long a question counts as the one before. */
  readonly minutes: number;
}

/** For how long the bot takes part in a thread without being mentioned, and shows its last sources again. */
export const PARTICIPATION_DAYS = 1;

/** Conversation memory in the store. */
export function createConversationMemory(options: ConversationMemoryOptions): ConversationMemory {
  const { guard, pseudonyms, now, minutes } = options;
  return {
    async recall(conversation) {
      const id = pseudonyms.conversation(conversation);
      const found = await guard.attempt("recall a conversation", (store) => store.conversations.find(id));
      if (found.kind === "failed" || found.result === undefined) return undefined;
      const { query, reference, updatedAt } = found.result;
      if (updatedAt < minutesBefore(now(), PARTICIPATION_DAYS * 24 * 60)) return undefined;
      const fresh = updatedAt >= minutesBefore(now(), minutes);
      const previous = fresh && query !== undefined ? parseStoredQuery(query) : undefined;
      return {
        ...(previous === undefined ? {} : { previous }),
        ...(reference === undefined ? {} : { reference }),
      };
    },
    async remember(conversation, { platform, person, previous, reference }) {
      await guard.attempt("remember a conversation", (store) =>
        store.conversations.save(pseudonyms.conversation(conversation), {
          ...(person === undefined ? {} : { person: pseudonyms.person(platform, person) }),
          ...(previous === undefined ? {} : { query: JSON.stringify(previous) }),
          ...(reference === undefined ? {} : { reference }),
          updatedAt: isoTime(now()),
        }),
      );
    },
  };
}
