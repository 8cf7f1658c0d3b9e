import { type Kysely, sql } from "kysely";
import type { Database } from "./database.ts";
import { migrations } from "./migrations.ts";
import { StoreError } from "./store-error.ts";
import type { Tables } from "./tables.ts";

const VERSION = "schema-version";

/**
 * Brings the tables up to date, all steps or none. Several processes may start at once: one migrates, the others wait.
 * @throws StoreError when a newer release has made the store.
 */
export async function migrate({ db, beginExclusive }: Database): Promise<void> {
  if (await isUpToDate(db)) return;
  await db.connection().execute(async (connection) => {
    await beginExclusive(connection);
    try {
      await takeSteps(connection);
      await sql`commit`.execute(connection);
    } catch (error) {
      // A lost connection cannot roll back and need not; the first error is the one to tell.
      await sql`rollback`.execute(connection).catch(() => undefined);
      throw error;
    }
  });
}

/** Looks without a lock, so that a start does not get in the way of processes at work. */
async function isUpToDate(db: Kysely<Tables>): Promise<boolean> {
  try {
    return (await readVersion(db)) === migrations.length;
  } catch {
    // There is no such table yet, or no database: taking the steps will tell.
    return false;
  }
}

async function readVersion(db: Kysely<Tables>): Promise<number> {
  const row = await db.selectFrom("meta").select("value").where("name", "=", VERSION).executeTakeFirst();
  return Number(row?.value ?? 0);
}

async function takeSteps(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable("meta")
    .ifNotExists()
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("value", "text", (column) => column.notNull())
    .execute();
  const version = await readVersion(db);
  if (version > migrations.length)
    throw new StoreError(
      `it was made by a newer release (schema ${version}, this release knows ${migrations.length})`,
    );
  for (const migration of migrations.slice(version)) await migration.up(db);
  const value = String(migrations.length);
  await db
    .insertInto("meta")
    .values({ name: VERSION, value })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
    .execute();
}
