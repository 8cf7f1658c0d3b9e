import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { openStore } from "../../../../src/service/store/open-store.ts";
import { testStore } from "../../../support/store-suite.ts";

const folder = mkdtempSync(join(tmpdir(), "parley-sqlite-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;
const freshUrl = (): Promise<string> => Promise.resolve(`file:${folder}/new ${++count}/store.db`);

describe("the store on SQLite", () => {
  testStore({ freshUrl });

  test("its file is for its owner only", async () => {
    const url = await freshUrl();
    await (await openStore(url)).close();
    expect(statSync(url.replace("file:", "")).mode & 0o077).toBe(0);
  });

  test("the address may be written as file:PATH or file:///PATH", async () => {
    await (await openStore(`file://${folder}/slashes.db`)).close();
    expect(statSync(`${folder}/slashes.db`).isFile()).toBe(true);
  });

  test("a file that is no database is refused with a line that names it", async () => {
    writeFileSync(`${folder}/no.db`, "this is a shopping list, not a database\n".repeat(200));
    await expect(openStore(`file:${folder}/no.db`)).rejects.toThrow(
      new RegExp(`DATABASE_URL: the store at file:${folder}/no.db cannot be used: .*not a database`),
    );
  });

  test("a folder that cannot be made is refused with a line that names it", async () => {
    writeFileSync(`${folder}/file`, "");
    await expect(openStore(`file:${folder}/file/store.db`)).rejects.toThrow(
      /^DATABASE_URL: the store at file:/,
    );
  });
});
