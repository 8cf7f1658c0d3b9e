import { type Clock, isoTime, minutesBefore } from "./calendar.ts";
import type { Platform } from "./answering-service.ts";
import type { Pseudonyms } from "./pseudonyms.ts";
import type { StoreGuard } from "./store-guard.ts";
import type { StoredConversation } from "./store/store.ts";
import type { WriteBehind } from "./write-behind.ts";

/** What a conversation brings to the next question. */
export interface Remembered {
  /** The query before as the engine gave it (JSON), while it is fresh. */
  readonly previous?: string;
  /** Names the facts of the last answer. */
  readonly reference?: string;
}

/** The context of conversations. With the store away nothing is remembered, and nothing fails. */
export interface ConversationMemory {
  recall(conversation: string): Promise<Remembered | undefined>;
  /** Holds at once for `recall`; stored a little later. */
  remember(conversation: string, asked: Remembered & Asked): void;
}

/** Who asked, for /forget. */
interface Asked {
  readonly platform: Platform;
  readonly person?: string;
}

interface ConversationMemoryOptions {
  readonly guard: StoreGuard;
  readonly writeBehind: WriteBehind;
  readonly pseudonyms: Pseudonyms;
  readonly now: Clock;
  /** For how long a question counts as the one before. */
  readonly minutes: number;
}

/** For how long the bot takes part in a thread without being mentioned, and shows its last sources again. */
export const PARTICIPATION_DAYS = 1;

/** Conversation memory in the store. */
export function createConversationMemory(options: ConversationMemoryOptions): ConversationMemory {
  const { guard, writeBehind, pseudonyms, now, minutes } = options;
  const findStored = async (id: string): Promise<StoredConversation | undefined> => {
    const found = await guard.attempt("recall a conversation", (store) => store.conversations.find(id));
    return found.kind === "done" ? found.result : undefined;
  };
  return {
    async recall(conversation) {
      const id = pseudonyms.conversation(conversation);
      const found = writeBehind.find(id) ?? (await findStored(id));
      if (found === undefined) return undefined;
      const { query, reference, updatedAt } = found;
      if (updatedAt < minutesBefore(now(), PARTICIPATION_DAYS * 24 * 60)) return undefined;
      const fresh = updatedAt >= minutesBefore(now(), minutes);
      return {
        ...(fresh && query !== undefined ? { previous: query } : {}),
        ...(reference === undefined ? {} : { reference }),
      };
    },
    remember(conversation, { platform, person, previous, reference }) {
      writeBehind.remember({
        id: pseudonyms.conversation(conversation),
        ...(person === undefined ? {} : { person: pseudonyms.person(platform, person) }),
        ...(previous === undefined ? {} : { query: previous }),
        ...(reference === undefined ? {} : { reference }),
        updatedAt: isoTime(now()),
      });
    },
  };
}
