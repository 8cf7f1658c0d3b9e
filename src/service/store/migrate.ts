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
  await db.connection().execute(async (connection) => {
    await beginExclusive(connection);
    try {
      await takeSteps(connection);
      await sql`commit`.execute(connection);
    } catch (error) {
      await sql`rollback`.execute(connection);
      throw error;
    }
  });
}

async function takeSteps(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable("meta")
    .ifNotExists()
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("value", "text", (column) => column.notNull())
    .execute();
  const row = await db.selectFrom("meta").select("value").where("name", "=", VERSION).executeTakeFirst();
  const version = Number(row?.value ?? 0);
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
