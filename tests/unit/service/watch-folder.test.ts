import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { silentLog } from "../../../src/service/log.ts";
import { watchFolder } from "../../../src/service/watch-folder.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

async function watchFresh() {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "facts"));
  writeFileSync(join(folder, "facts/2018.yaml"), "a");
  let changes = 0;
  const watch = await watchFolder(folder, silentLog, () => {
    changes += 1;
  });
  onTestFinished(watch.stop);
  const changed = async (write: () => void): Promise<void> => {
    const before = changes;
    write();
    await vi.waitFor(() => expect(changes).toBeGreaterThan(before), { timeout: 20_000, interval: 20 });
  };
  return { folder, changed, count: () => changes };
}

test("changing, adding, replacing and removing a file are all noticed", async () => {
  const { folder, changed } = await watchFresh();
  await changed(() => writeFileSync(join(folder, "facts/2018.yaml"), "b"));
  await changed(() => writeFileSync(join(folder, "facts/2019.yaml"), "c"));
  await changed(() => {
    writeFileSync(join(folder, "facts/.2019.yaml.swp"), "d");
    renameSync(join(folder, "facts/.2019.yaml.swp"), join(folder, "facts/2019.yaml"));
  });
  await changed(() => rmSync(join(folder, "facts/2019.yaml")));
});

test("editors' temporary files are not noticed", async () => {
  const { folder, changed, count } = await watchFresh();
  for (const name of [".2018.yaml.swp", "2018.yaml~", "#2018.yaml#", ".#2018.yaml", "4913", "2018.yaml.tmp"])
    writeFileSync(join(folder, "facts", name), "x");
  // The change that is noticed comes last: whatever the files before it caused would have come with it.
  await changed(() => writeFileSync(join(folder, "facts/2018.yaml"), "b"));
  expect(count()).toBe(1);
});
