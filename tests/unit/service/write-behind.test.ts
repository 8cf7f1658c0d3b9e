import { expect, onTestFinished, test, vi } from "vitest";
import { silentLog } from "../../../src/service/log.ts";
import { createStoreGuard } from "../../../src/service/store-guard.ts";
import { openStore } from "../../../src/service/store/open-store.ts";
import type { Store } from "../../../src/service/store/store.ts";
import { createWriteBehind } from "../../../src/service/write-behind.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const noon = "2026-11-24T12:00:00.000Z";
const gap = { platform: "slack", language: "en", reason: "no-fact", question: "why?", createdAt: noon };
const rowOf = (id: string) => ({ id, reference: "a", updatedAt: noon });

/** A real store whose writes are counted, and can be made to fail. */
async function start() {
  const real = await openStore(`file:${temporaryFolder()}/store.db`);
  const state = { writes: 0, away: false };
  const store: Store = {
    ...real,
    conversations: {
      ...real.conversations,
      save(rows) {
        state.writes += 1;
        return state.away ? Promise.reject(new Error("gone")) : real.conversations.save(rows);
      },
    },
  };
  const guard = createStoreGuard({ store, log: silentLog, now: () => 0, onChange: () => undefined });
  const writeBehind = createWriteBehind(guard);
  onTestFinished(async () => {
    await writeBehind.flush();
    guard.stop();
    await real.close();
  });
  return { writeBehind, store: real, state };
}

test("what is remembered is found at once, and stored within half a second in one write", async () => {
  const { writeBehind, store, state } = await start();
  for (const id of ["a", "b", "a"]) writeBehind.remember(rowOf(id));
  writeBehind.noteGap(gap);
  expect(writeBehind.find("a")).toEqual(rowOf("a"));
  expect(await store.conversations.find("a")).toBeUndefined();
  const begun = performance.now();
  await vi.waitFor(async () => expect(await store.gaps.list()).toEqual([gap]), { interval: 5 });
  expect(performance.now() - begun).toBeLessThan(500);
  expect(await store.conversations.find("b")).toEqual({ reference: "a", updatedAt: noon });
  expect(state.writes).toBe(1);
  await writeBehind.flush();
  expect(writeBehind.find("a")).toBeUndefined();
});

test("many rows do not wait for the time, and flushing waits for all of them", async () => {
  const { writeBehind, store } = await start();
  for (let id = 0; id < 1300; id += 1) writeBehind.remember(rowOf(String(id)));
  await writeBehind.flush();
  expect(await store.conversations.find("0")).toBeDefined();
  expect(await store.conversations.find("1299")).toBeDefined();
});

test("rows that the store does not take are given up, and those after them are stored", async () => {
  const { writeBehind, store, state } = await start();
  state.away = true;
  writeBehind.remember(rowOf("lost"));
  await writeBehind.flush();
  expect(writeBehind.find("lost")).toBeUndefined();
  state.away = false;
  writeBehind.remember(rowOf("kept"));
  await writeBehind.flush();
  expect(await store.conversations.find("kept")).toBeDefined();
});
