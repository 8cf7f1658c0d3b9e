import type { Kysely } from "kysely";
import type { Expiry } from "./store.ts";
import type { Tables } from "./tables.ts";

/** More conversations than this are not remembered, nor more gaps; the oldest go. */
const MOST_CONVERSATIONS = 10_000;
const MOST_GAPS = 50_000;

/** Deletes what has had its time and keeps the tables bounded. */
export async function expireRows(db: Kysely<Tables>, expiry: Expiry): Promise<void> {
  await db
    .updateTable("conversation")
    .set({ query: null })
    .where("updated_at", "<", expiry.queriesBefore)
    .where("query", "is not", null)
    .execute();
  await db.deleteFrom("conversation").where("updated_at", "<", expiry.conversationsBefore).execute();
  await db.deleteFrom("gap").where("created_at", "<", expiry.textsBefore).execute();
  await db
    .updateTable("feedback")
    .set({ comment: null, question: null })
    .where("created_at", "<", expiry.textsBefore)
    .where((row) => row.or([row("comment", "is not", null), row("question", "is not", null)]))
    .execute();
  await db
    .deleteFrom("conversation")
    .where("updated_at", "<", (of) =>
      of
        .selectFrom("conversation")
        .select("updated_at")
        .orderBy("updated_at", "desc")
        .offset(MOST_CONVERSATIONS)
        .limit(1),
    )
    .execute();
  await db
    .deleteFrom("gap")
    .where("created_at", "<", (of) =>
      of.selectFrom("gap").select("created_at").orderBy("created_at", "desc").offset(MOST_GAPS).limit(1),
    )
    .execute();
}
