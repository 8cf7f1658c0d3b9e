import type { Kysely } from "kysely";
import type { Conversations } from "./store.ts";
import type { Tables } from "./tables.ts";

/** Conversations in the database, one row each. */
export function createConversations(db: Kysely<Tables>): Conversations {
  return {
    async find(id) {
      const row = await db
        .selectFrom("conversation")
        .select(["query", "reference", "updated_at"])
        .where("id", "=", id)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      return {
        ...(row.query === null ? {} : { query: row.query }),
        ...(row.reference === null ? {} : { reference: row.reference }),
        updatedAt: row.updated_at,
      };
    },
    async save(conversations) {
      const rows = conversations.map(({ id, person, query, reference, updatedAt }) => ({
        id,
        person: person ?? null,
        query: query ?? null,
        reference: reference ?? null,
        updated_at: updatedAt,
      }));
      await db
        .insertInto("conversation")
        .values(rows)
        .onConflict((conflict) =>
          conflict.column("id").doUpdateSet((row) => ({
            person: row.ref("excluded.person"),
            query: row.ref("excluded.query"),
            reference: row.ref("excluded.reference"),
            updated_at: row.ref("excluded.updated_at"),
          })),
        )
        .execute();
    },
  };
}
