import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createEngine, KnowledgeError, loadKnowledge } from "../../../src/index.ts";
import { hostEngine, type LoadEngine } from "../../../src/service/engine/engine-host.ts";
import { openFactBases } from "../../../src/service/fact-bases.ts";
import { silentLog } from "../../../src/service/log.ts";
import { createMetrics } from "../../../src/service/metrics.ts";
import { writeSmallBase } from "../../support/small-base.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

/** What became of the engines, in order of loading. */
type Fate = "in use" | "retired" | "ended";

const load: LoadEngine = (folder) =>
  Promise.resolve().then(() => hostEngine(createEngine(loadKnowledge(folder))));
const quiet = {
  onLost: () => undefined,
  log: silentLog,
  metrics: createMetrics(() => 0),
  now: () => 0,
};

async function open(beforeLoad: (times: number) => void = () => undefined) {
  const folder = temporaryFolder();
  writeSmallBase(folder, "one");
  const fates: Fate[] = [];
  const bases = await openFactBases({
    ...quiet,
    folder,
    async load(given, onLost) {
      const engine = await load(given, onLost);
      const number = fates.push("in use") - 1;
      // What is written here is written while the folder is being read.
      beforeLoad(fates.length);
      return {
        ...engine,
        retire: () => (fates[number] = "retired"),
        end() {
          fates[number] = "ended";
          return Promise.resolve();
        },
      };
    },
  });
  /** The editions of the facts in use; what is asked of them is the engine's matter. */
  const editions = () => JSON.stringify(bases.current().coverage.latest);
  return { folder, bases, editions, fates, times: () => fates.length };
}

test("a changed folder that is valid is swapped in", async () => {
  const { folder, bases, editions } = await open();
  expect(editions()).toContain("edition one");
  writeSmallBase(folder, "two");
  await bases.reload("files changed");
  expect(editions()).toContain("edition two");
  expect(editions()).not.toContain("edition one");
  expect(bases.problem()).toBeUndefined();
});

test("an invalid folder leaves the base before in use and says why; putting it right clears that", async () => {
  const { folder, bases, editions } = await open();
  writeFileSync(join(folder, "facts/widgets.yaml"), "facts: [\n");
  await bases.reload("files changed");
  expect(editions()).toContain("edition one");
  expect(bases.problem()).toContain("facts/widgets.yaml:");
  writeSmallBase(folder, "two");
  await bases.reload("files changed");
  expect(editions()).toContain("edition two");
  expect(bases.problem()).toBeUndefined();
});

test("an invalid folder at start is refused with every problem", async () => {
  const folder = temporaryFolder();
  await expect(openFactBases({ ...quiet, folder, load })).rejects.toThrow(KnowledgeError);
});

test("a folder that is written to while it is read is read again", async () => {
  let folder = "";
  const opened = await open((times) => {
    if (times === 2) writeSmallBase(folder, "three");
  });
  ({ folder } = opened);
  writeSmallBase(folder, "two");
  await opened.bases.reload("files changed");
  expect(opened.editions()).toContain("edition three");
  expect(opened.times()).toBe(3);
});

test("when most facts are gone, the change is taken up only on a person's word", async () => {
  const { folder, bases, editions } = await open();
  writeSmallBase(folder, "two", 1);
  await bases.reload("files changed");
  expect(editions()).toContain("edition one");
  expect(bases.problem()).toMatch(/holds 1 facts where 4 are in use; SIGHUP/);
  await bases.reload("SIGHUP");
  expect(editions()).toContain("edition two");
});

test("a folder that is gone leaves the base in use", async () => {
  const { folder, bases, editions } = await open();
  rmSync(folder, { recursive: true });
  await bases.reload("files changed");
  expect(editions()).toContain("edition one");
  expect(bases.problem()).toBeDefined();
});

test("a change that is told twice is read once; SIGHUP reads in any case", async () => {
  const { folder, bases, times } = await open();
  writeSmallBase(folder, "two");
  await bases.reload("files changed");
  const after = times();
  await bases.reload("files changed");
  expect(times()).toBe(after);
  await bases.reload("SIGHUP");
  expect(times()).toBe(after + 1);
});

test("reloads do not pile up: calls while one runs share the next", async () => {
  const { bases, times } = await open();
  const before = times();
  await Promise.all(Array.from({ length: 10 }, () => bases.reload("SIGHUP")));
  expect(times() - before).toBeLessThanOrEqual(2);
});

test("an engine that makes way is retired; one that is not taken up is ended, and so is the last at the end", async () => {
  let folder = "";
  const opened = await open((times) => {
    if (times === 2) writeSmallBase(folder, "three");
  });
  ({ folder } = opened);
  const { bases, fates } = opened;
  writeSmallBase(folder, "two");
  await bases.reload("files changed");
  expect(fates).toEqual(["retired", "ended", "in use"]);
  await bases.reload("SIGHUP");
  expect(fates).toEqual(["retired", "ended", "in use", "ended"]);
  const late = bases.reload("SIGHUP");
  await bases.close();
  await late;
  expect(fates).toEqual(["retired", "ended", "ended", "ended", "ended"]);
});
