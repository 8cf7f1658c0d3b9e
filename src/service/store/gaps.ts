import type { Kysely } from "kysely";
import { z } from "zod";
import type { Gaps } from "./store.ts";
import type { Tables } from "./tables.ts";

const nearest = z.array(z.string());

/** The journal of unanswered questions in the database. */
export function createGaps(db: Kysely<Tables>, newId: () => string): Gaps {
  return {
    async add({ askedFor, createdAt, nearest: near, ...rest }) {
      await db
        .insertInto("gap")
        .values({
          id: newId(),
          ...rest,
          asked_for: askedFor,
          nearest: JSON.stringify(near),
          created_at: createdAt,
        })
        .execute();
    },
    async list() {
      const rows = await db.selectFrom("gap").selectAll().orderBy("created_at", "desc").execute();
      return rows.map((row) => ({
        platform: row.platform,
        language: row.language,
        reason: row.reason,
        askedFor: row.asked_for,
        question: row.question,
        nearest: nearest.parse(JSON.parse(row.nearest)),
        createdAt: row.created_at,
      }));
    },
  };
}
