import type { Kysely } from "kysely";
import type { Gaps } from "./store.ts";
import type { Tables } from "./tables.ts";

/** The journal of unanswered questions in the database. */
export function createGaps(db: Kysely<Tables>, newId: () => string): Gaps {
  return {
    async add(gaps) {
      const rows = gaps.map(({ createdAt, ...rest }) => ({ id: newId(), ...rest, created_at: createdAt }));
      await db.insertInto("gap").values(rows).execute();
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
