import type { Kysely } from "kysely";
import { z } from "zod";
import type { Channels } from "./store.ts";
import type { Tables } from "./tables.ts";

const channelSettings = z
  .strictObject({ onlyWhenMentioned: z.boolean(), allowedRole: z.string().optional() })
  .transform(({ onlyWhenMentioned, allowedRole }) => ({
    onlyWhenMentioned,
    ...(allowedRole === undefined ? {} : { allowedRole }),
  }));

/** Channel settings in the database. */
export function createChannels(db: Kysely<Tables>): Channels {
  return {
    async find(id) {
      const row = await db.selectFrom("channel").select("settings").where("id", "=", id).executeTakeFirst();
      return row === undefined ? undefined : channelSettings.parse(JSON.parse(row.settings));
    },
    async save(id, settings, updatedAt) {
      const row = { settings: JSON.stringify(settings), updated_at: updatedAt };
      await db
        .insertInto("channel")
        .values({ id, ...row })
        .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
        .execute();
    },
  };
}
