import { randomBytes, randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { createChannels } from "./channels.ts";
import { createConversations } from "./conversations.ts";
import type { Database } from "./database.ts";
import { expireRows } from "./expire-rows.ts";
import { createFeedbackRows } from "./feedback-rows.ts";
import { forgetPerson } from "./forget-person.ts";
import { createGaps } from "./gaps.ts";
import { createInstallations } from "./installations.ts";
import type { Store } from "./store.ts";
import type { Tables } from "./tables.ts";

const PSEUDONYM_KEY = "pseudonym-key";
const SIGN_OF_LIFE = "sign-of-life";

/** The store on an opened, migrated database. */
export function createStore({ db, address }: Database): Store {
  return {
    address,
    conversations: createConversations(db),
    feedback: createFeedbackRows(db),
    gaps: createGaps(db, randomUUID),
    installations: createInstallations(db),
    channels: createChannels(db),
    async pseudonymKey() {
      const found = await readMeta(db, PSEUDONYM_KEY);
      if (found !== undefined) return found;
      await db
        .insertInto("meta")
        .values({ name: PSEUDONYM_KEY, value: randomBytes(32).toString("base64url") })
        .onConflict((conflict) => conflict.column("name").doNothing())
        .execute();
      // Another process may have been first: its key counts.
      const made = await readMeta(db, PSEUDONYM_KEY);
      if (made === undefined) throw new Error("the store did not keep the key for pseudonyms");
      return made;
    },
    forget: (person, isTheirs) => forgetPerson(db, person, isTheirs),
    expire: (expiry) => expireRows(db, expiry),
    async check(value) {
      await db
        .insertInto("meta")
        .values({ name: SIGN_OF_LIFE, value })
        .onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
        .execute();
    },
    close: () => db.destroy(),
  };
}

async function readMeta(db: Kysely<Tables>, name: string): Promise<string | undefined> {
  const row = await db.selectFrom("meta").select("value").where("name", "=", name).executeTakeFirst();
  return row?.value;
}
