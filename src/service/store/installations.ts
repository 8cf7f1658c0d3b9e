import type { Kysely } from "kysely";
import type { Installations } from "../installations.ts";
import type { Tables } from "./tables.ts";

/** Installations in the database. */
export function createInstallations(db: Kysely<Tables>): Installations {
  return {
    async save(id, value) {
      const row = { value, updated_at: new Date().toISOString() };
      await db
        .insertInto("installation")
        .values({ id, ...row })
        .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
        .execute();
    },
    async find(id) {
      const row = await db.selectFrom("installation").select("value").where("id", "=", id).executeTakeFirst();
      return row?.value;
    },
    async remove(id) {
      await db.deleteFrom("installation").where("id", "=", id).execute();
    },
  };
}
