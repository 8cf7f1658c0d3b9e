import { createStore } from "./create-store.ts";
import type { Database } from "./database.ts";
import { migrate } from "./migrate.ts";
import { type OnLostConnection, openPostgres } from "./open-postgres.ts";
import { openSqlite } from "./open-sqlite.ts";
import { StoreError } from "./store-error.ts";
import type { Store } from "./store.ts";

/**
 * Opens the store that `DATABASE_URL` names and brings its tables up to date.
 * @throws StoreError with one clear line when it cannot be opened, reached or used.
 */
export async function openStore(
  url: string,
  onLostConnection: OnLostConnection = () => undefined,
): Promise<Store> {
  const database = await openDatabase(url, onLostConnection);
  try {
    await migrate(database);
    return createStore(database);
  } catch (error) {
    await database.db.destroy();
    throw toStoreError(database.address, error);
  }
}

/** Opens the database that an address names, without touching its tables. */
export async function openDatabase(url: string, onLostConnection: OnLostConnection): Promise<Database> {
  if (!url.startsWith("file:")) return openPostgres(url, onLostConnection);
  try {
    return await openSqlite(url);
  } catch (error) {
    throw toStoreError(url, error);
  }
}

function toStoreError(address: string, cause: unknown): StoreError {
  return new StoreError(`DATABASE_URL: the store at ${address} cannot be used: ${reasonOf(cause)}`, {
    cause,
  });
}

/** Node gives a refused connection to a name with several addresses as an error without a message. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === "") return error.errors.map(reasonOf).join("; ");
  return error instanceof Error ? error.message : String(error);
}
