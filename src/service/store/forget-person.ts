import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

/** Deleted at once; both databases take more parameters than this. */
const BATCH = 500;

/**
 * Deletes the conversations in which the person asked last and the person's votes. Votes cannot be looked up by
 * person, on purpose: `isTheirs` has to try each one.
 */
export async function forgetPerson(
  db: Kysely<Tables>,
  person: string,
  isTheirs: (vote: { readonly id: string; readonly reference: string }) => boolean,
): Promise<number> {
  const conversations = await db.deleteFrom("conversation").where("person", "=", person).executeTakeFirst();
  const votes = await db.selectFrom("feedback").select(["id", "reference"]).execute();
  const theirs = votes.filter(isTheirs).map(({ id }) => id);
  for (let start = 0; start < theirs.length; start += BATCH)
    await db
      .deleteFrom("feedback")
      .where("id", "in", theirs.slice(start, start + BATCH))
      .execute();
  return Number(conversations.numDeletedRows) + theirs.length;
}
