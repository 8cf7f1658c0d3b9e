import type { Kysely } from "kysely";
import type { Gaps } from "./store.ts";
import type { Tables } from "./tables.ts";

/** The journal of unanswered questions in the database. */
export function createGaps(db: Kysely<Tables>, newId: () => string): Gaps {
  return {
    async add({ createdAt, ...rest }) {
      await db
        .insertInto("gap")
        .values({ id: newId(), ...rest, created_at: createdAt })
        .execute();
    },
    async list() {
      const rows = await db.selectFrom("gap").selectAll().orderBy("created_at", "desc").execute();
      return rows.map(({ platform, language, reason, question, created_at }) => ({
        platform,
        language,
        reason,
        question,
        createdAt: created_at,
      }));
    },
  };
}
