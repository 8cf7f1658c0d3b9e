import type { StoreGuard } from "./store-guard.ts";
import type { ConversationRow, Gap } from "./store/store.ts";

/**
 * Rows on their way to the store, written together: each write on its own waits for the disk, and holds up everything
 * else meanwhile. A process that is killed loses the last quarter of a second of them, so that a follow-up is read as a
 * first question. What somebody was told is kept (feedback, settings) never comes here. With the store away the rows
 * are given up, and nothing fails.
 */
export interface WriteBehind {
  remember(row: ConversationRow): void;
  noteGap(gap: Gap): void;
  /** The conversation as it will be stored, until it is. */
  find(id: string): ConversationRow | undefined;
  /** Resolves when everything so far is stored or given up. */
  flush(): Promise<void>;
}

const DELAY_MS = 250;
/** As many rows as are written without waiting any longer. */
const MOST_WAITING = 500;

/** Nothing on its way yet. */
export function createWriteBehind(guard: StoreGuard): WriteBehind {
  let conversations = new Map<string, ConversationRow>();
  let gaps: Gap[] = [];
  let inWriting: ReadonlyMap<string, ConversationRow> = new Map();
  let timer: NodeJS.Timeout | undefined;
  let written = Promise.resolve();

  const write = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const newGaps = gaps;
    inWriting = conversations;
    conversations = new Map();
    gaps = [];
    const rows = [...inWriting.values()];
    if (rows.length > 0)
      await guard.attempt("remember conversations", (store) => store.conversations.save(rows));
    if (newGaps.length > 0) await guard.attempt("note gaps", (store) => store.gaps.add(newGaps));
    inWriting = new Map();
  };
  const flush = (): Promise<void> => {
    written = written.then(write);
    return written;
  };
  const writeSoon = (): void => {
    if (conversations.size + gaps.length === MOST_WAITING) void flush();
    else timer ??= setTimeout(() => void flush(), DELAY_MS);
  };

  return {
    remember(row) {
      conversations.set(row.id, row);
      writeSoon();
    },
    noteGap(gap) {
      gaps.push(gap);
      writeSoon();
    },
    find: (id) => conversations.get(id) ?? inWriting.get(id),
    flush,
  };
}
