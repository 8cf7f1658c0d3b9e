import { expect, test } from "vitest";
import { openDatabase, openStore } from "../../src/service/store/open-store.ts";
import type { Store } from "../../src/service/store/store.ts";

interface StoreSuite {
  /** The address of a database that nobody has used. */
  readonly freshUrl: () => Promise<string>;
}

const noon = "2026-11-24T12:00:00.000Z";
const later = "2026-11-24T12:05:00.000Z";
const never = "0000";
const keepEverything = { queriesBefore: never, conversationsBefore: never, textsBefore: never };

/** Registers what every store promises; run against each kind of database. */
export function testStore({ freshUrl }: StoreSuite): void {
  const withStore = async (use: (store: Store, url: string) => Promise<void>): Promise<void> => {
    const url = await freshUrl();
    const store = await openStore(url);
    try {
      await use(store, url);
    } finally {
      await store.close();
    }
  };
  const feedbackRow = {
    platform: "discord",
    reference: "a,b",
    verdict: "wrong",
    createdAt: noon,
  } as const;
  const gapRow = {
    platform: "slack",
    language: "en",
    reason: "no-fact",
    question: 'what about soy\'s "price"; drop table gap? 大豆',
    createdAt: noon,
  };

  test("a conversation is found as it was saved, and the last save counts", () =>
    withStore(async ({ conversations }) => {
      expect(await conversations.find("c")).toBeUndefined();
      const query = '{"text":"关税"}';
      await conversations.save([
        { id: "c", query, reference: "a", person: "p", updatedAt: noon },
        { id: "d", query, updatedAt: noon },
      ]);
      await conversations.save([{ id: "c", reference: "b", updatedAt: later }]);
      expect(await conversations.find("c")).toEqual({ reference: "b", updatedAt: later });
      expect(await conversations.find("d")).toEqual({ query, updatedAt: noon });
    }));

  test("as many conversations and gaps as wait at most are stored at once", () =>
    withStore(async ({ conversations, gaps }) => {
      const rows = Array.from({ length: 1000 }, (_, id) => ({ id: String(id), updatedAt: noon }));
      await conversations.save(rows);
      await gaps.add(rows.map(() => gapRow));
      expect(await conversations.find("999")).toEqual({ updatedAt: noon });
      expect(await gaps.list()).toHaveLength(1000);
    }));

  test("feedback comes back newest first; the same id again replaces the verdict", () =>
    withStore(async ({ feedback }) => {
      await feedback.save({ id: "1", ...feedbackRow, comment: "old rate" });
      await feedback.save({ id: "2", ...feedbackRow, createdAt: later });
      await feedback.save({ id: "1", ...feedbackRow, verdict: "helpful" });
      expect(await feedback.list()).toEqual([
        { id: "2", ...feedbackRow, createdAt: later },
        { id: "1", ...feedbackRow, verdict: "helpful" },
      ]);
    }));

  test("gaps keep every character", () =>
    withStore(async ({ gaps }) => {
      await gaps.add([gapRow]);
      await gaps.add([gapRow]);
      expect(await gaps.list()).toEqual([gapRow, gapRow]);
    }));

  test("installations are saved, replaced, found and removed", () =>
    withStore(async ({ installations }) => {
      await installations.save("T1", '{"token":"one"}');
      await installations.save("T1", '{"token":"two"}');
      expect(await installations.find("T1")).toBe('{"token":"two"}');
      await installations.remove("T1");
      expect(await installations.find("T1")).toBeUndefined();
    }));

  test("channel settings are found as saved, with and without a role", () =>
    withStore(async ({ channels }) => {
      await channels.save("a", { onlyWhenMentioned: true, allowedRole: "42" }, noon);
      await channels.save("b", { onlyWhenMentioned: false }, noon);
      expect(await channels.find("a")).toEqual({ onlyWhenMentioned: true, allowedRole: "42" });
      expect(await channels.find("b")).toEqual({ onlyWhenMentioned: false });
      expect(await channels.find("c")).toBeUndefined();
    }));

  test("forgetting deletes the person's conversations and the votes recognised as theirs, nothing else", () =>
    withStore(async (store) => {
      await store.conversations.save([{ id: "mine", person: "p", updatedAt: noon }]);
      await store.conversations.save([{ id: "theirs", person: "q", updatedAt: noon }]);
      await store.feedback.save({ id: "mine", ...feedbackRow });
      await store.feedback.save({ id: "theirs", ...feedbackRow });
      expect(await store.forget("p", ({ id, reference }) => id === "mine" && reference === "a,b")).toBe(2);
      expect(await store.forget("p", ({ id }) => id === "mine")).toBe(0);
      expect(await store.conversations.find("mine")).toBeUndefined();
      expect(await store.conversations.find("theirs")).toBeDefined();
      expect((await store.feedback.list()).map(({ id }) => id)).toEqual(["theirs"]);
    }));

  test("a person with more votes than one statement takes is forgotten whole", () =>
    withStore(async (store) => {
      for (let vote = 0; vote < 1100; vote += 1)
        await store.feedback.save({ id: String(vote), ...feedbackRow, reference: String(vote) });
      expect(await store.forget("p", () => true)).toBe(1100);
      expect(await store.feedback.list()).toEqual([]);
    }));

  test("texts expire while verdicts stay; queries expire before their conversations", () =>
    withStore(async (store) => {
      await store.feedback.save({ id: "1", ...feedbackRow, comment: "c", question: "q" });
      await store.gaps.add([gapRow]);
      await store.conversations.save([{ id: "c", query: "{}", reference: "a", updatedAt: noon }]);
      await store.expire({ ...keepEverything, queriesBefore: later, textsBefore: later });
      expect(await store.feedback.list()).toEqual([{ id: "1", ...feedbackRow }]);
      expect(await store.gaps.list()).toEqual([]);
      expect(await store.conversations.find("c")).toEqual({ reference: "a", updatedAt: noon });
      await store.expire({ ...keepEverything, conversationsBefore: later });
      expect(await store.conversations.find("c")).toBeUndefined();
    }));

  test("nothing expires before its time", () =>
    withStore(async (store) => {
      await store.feedback.save({ id: "1", ...feedbackRow, comment: "c" });
      await store.gaps.add([gapRow]);
      await store.conversations.save([{ id: "c", query: "{}", updatedAt: noon }]);
      await store.expire({ queriesBefore: noon, conversationsBefore: noon, textsBefore: noon });
      expect(await store.feedback.list()).toEqual([{ id: "1", ...feedbackRow, comment: "c" }]);
      expect(await store.gaps.list()).toHaveLength(1);
      expect(await store.conversations.find("c")).toEqual({ query: "{}", updatedAt: noon });
    }));

  test("everything is there after a restart, under the same key for pseudonyms", () =>
    withStore(async (store, url) => {
      await store.feedback.save({ id: "1", ...feedbackRow });
      const key = await store.pseudonymKey();
      const again = await openStore(url);
      try {
        expect(await again.feedback.list()).toHaveLength(1);
        expect(await again.pseudonymKey()).toBe(key);
        await again.check(noon);
      } finally {
        await again.close();
      }
    }));

  test("processes that start at once on an empty database agree on one schema and one key", async () => {
    const url = await freshUrl();
    const stores = await Promise.all(Array.from({ length: 5 }, () => openStore(url)));
    try {
      const keys = await Promise.all(stores.map((store) => store.pseudonymKey()));
      expect(new Set(keys).size).toBe(1);
      await Promise.all(stores.map((store, id) => store.feedback.save({ id: String(id), ...feedbackRow })));
      expect(await stores[0]?.feedback.list()).toHaveLength(5);
    } finally {
      await Promise.all(stores.map((store) => store.close()));
    }
  });

  test("a store made by a newer release is refused with a line that says so", async () => {
    const url = await freshUrl();
    const store = await openStore(url);
    await store.close();
    await setSchemaVersion(url, "999");
    await expect(openStore(url)).rejects.toThrow(/made by a newer release \(schema 999/);
  });
}

async function setSchemaVersion(url: string, value: string): Promise<void> {
  const database = await openDatabase(url, () => undefined);
  await database.db.updateTable("meta").set({ value }).where("name", "=", "schema-version").execute();
  await database.db.destroy();
}
