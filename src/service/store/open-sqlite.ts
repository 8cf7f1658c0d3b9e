import { chmodSync, mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { Kysely, SqliteDialect } from "kysely";
import Sqlite from "libsql";
import type { Database } from "./database.ts";
import type { Tables } from "./tables.ts";
import { whenFree } from "./when-free.ts";

/** How long a statement waits for another process's write. The wait blocks this process, so it is short. */
const BUSY_TIMEOUT_MS = 1000;

/**
 * Opens the embedded store, creating file and folder if need be; readable by the owner only, since it may hold tokens.
 * Write-ahead log with full synchronisation: what was acknowledged survives a killed process and a power cut.
 */
export async function openSqlite(url: string): Promise<Database> {
  const path = resolve(decodeURIComponent(url.replace(/^file:(?:\/\/(?=\/))?/, "")));
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const sqlite = new Sqlite(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    chmodSync(path, 0o600);
    await whenFree(() => void sqlite.pragma("journal_mode = WAL"));
    sqlite.pragma("synchronous = FULL");
  } catch (error) {
    sqlite.close();
    throw error;
  }
  const database = {
    prepare: (statement: string) => sqlite.prepare(statement),
    close() {
      // Leaves one file behind, fit for a copy; when somebody is reading, the log simply stays.
      sqlite.pragma("wal_checkpoint(TRUNCATE)");
      sqlite.close();
    },
  };
  return {
    db: new Kysely<Tables>({ dialect: new SqliteDialect({ database }) }),
    address: `file:${path}`,
    async beginExclusive() {
      sqlite.pragma("busy_timeout = 0");
      // Not through a prepared statement: libsql leaves one that was refused open, and no commit is possible then.
      await whenFree(() => void sqlite.exec("begin immediate"));
      sqlite.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
    },
  };
}
