import type { Kysely } from "kysely";
import { z } from "zod";
import type { FeedbackRows } from "./store.ts";
import type { Tables } from "./tables.ts";

const verdict = z.enum(["helpful", "wrong", "outdated", "unclear"]);

/** Feedback in the database, one row for each person and answer. */
export function createFeedbackRows(db: Kysely<Tables>): FeedbackRows {
  return {
    async save({ id, comment, question, createdAt, ...rest }) {
      const row = {
        ...rest,
        comment: comment ?? null,
        question: question ?? null,
        created_at: createdAt,
      };
      await db
        .insertInto("feedback")
        .values({ id, ...row })
        .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
        .execute();
    },
    async list() {
      const rows = await db.selectFrom("feedback").selectAll().orderBy("created_at", "desc").execute();
      return rows.map((row) => ({
        id: row.id,
        platform: row.platform,
        reference: row.reference,
        verdict: verdict.parse(row.verdict),
        ...(row.comment === null ? {} : { comment: row.comment }),
        ...(row.question === null ? {} : { question: row.question }),
        createdAt: row.created_at,
      }));
    },
  };
}
