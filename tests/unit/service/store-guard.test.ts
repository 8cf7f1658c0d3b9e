import { expect, onTestFinished, test, vi } from "vitest";
import { silentLog } from "../../../src/service/log.ts";
import { createStoreGuard } from "../../../src/service/store-guard.ts";
import { openStore } from "../../../src/service/store/open-store.ts";
import type { Store } from "../../../src/service/store/store.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

/** A real store that can be taken away. */
async function start() {
  const real = await openStore(`file:${temporaryFolder()}/store.db`);
  let fault: (() => Promise<never>) | undefined;
  const store: Store = {
    ...real,
    check: (at) => (fault === undefined ? real.check(at) : fault()),
    pseudonymKey: () => (fault === undefined ? real.pseudonymKey() : fault()),
  };
  const changes: boolean[] = [];
  const guard = createStoreGuard({
    store,
    log: silentLog,
    now: () => 0,
    onChange: (reachable) => changes.push(reachable),
    timeoutMs: 200,
    probeEveryMs: 10,
  });
  onTestFinished(async () => {
    guard.stop();
    await real.close();
  });
  return {
    guard,
    changes,
    read: () => guard.attempt("read", (given) => given.pseudonymKey()),
    breakWith: (kind: (() => Promise<never>) | undefined) => {
      fault = kind;
    },
  };
}

test("what works is handed through", async () => {
  const { read, guard } = await start();
  expect((await read()).kind).toBe("done");
  expect(guard.isReachable()).toBe(true);
});

test.each([
  ["refuses", () => Promise.reject(new Error("ECONNREFUSED"))],
  ["never answers", () => new Promise<never>(() => undefined)],
])("a store that %s fails softly, is not waited for, and is found again by itself", async (_, fault) => {
  const { read, guard, changes, breakWith } = await start();
  breakWith(fault);
  expect((await read()).kind).toBe("failed");
  await vi.waitFor(() => expect(guard.isReachable()).toBe(false), { timeout: 10_000 });
  expect(await guard.check()).toBe(false);
  let used = false;
  await guard.attempt("read", () => {
    used = true;
    return Promise.resolve();
  });
  expect(used).toBe(false);
  breakWith(undefined);
  await vi.waitFor(() => expect(guard.isReachable()).toBe(true), { timeout: 10_000 });
  expect((await read()).kind).toBe("done");
  expect(changes).toEqual([false, true]);
});

test("one faulty row does not make the store unreachable", async () => {
  const { guard, changes } = await start();
  const outcome = await guard.attempt("read", () => Promise.reject(new Error("not JSON")));
  expect(outcome).toMatchObject({ kind: "failed" });
  expect(await guard.check()).toBe(true);
  expect(changes).toEqual([]);
});
