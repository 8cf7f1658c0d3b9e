import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createHistory, historyFile, historySize } from "../../../../adapters/terminal/history.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";

test("it stands in the state folder, and a relative one is not used", () => {
  expect(historyFile({ XDG_STATE_HOME: "/state" })).toBe("/state/parley/history");
  expect(historyFile({ XDG_STATE_HOME: "state" })).toMatch(/\.local\/state\/parley\/history$/);
  expect(historyFile({})).toMatch(/\.local\/state\/parley\/history$/);
});

test("lines of earlier sessions come back, newest first, and are the owner's alone", () => {
  const environment = { XDG_STATE_HOME: temporaryFolder() };
  const first = createHistory(environment);
  for (const line of ["one", "  ", "two\u001b[2J"]) first.add(line);
  expect(createHistory(environment).load()).toEqual(["two [2J", "one"]);
  expect(statSync(historyFile(environment)).mode & 0o777).toBe(0o600);
});

test("a long history is cut to its newest lines", () => {
  const environment = { XDG_STATE_HOME: temporaryFolder() };
  mkdirSync(join(environment.XDG_STATE_HOME, "parley"));
  const lines = Array.from({ length: historySize * 2 + 1 }, (_, index) => `line ${index}`);
  writeFileSync(historyFile(environment), `${lines.join("\n")}\n`);
  expect(createHistory(environment).load()[0]).toBe(`line ${historySize * 2}`);
  expect(readFileSync(historyFile(environment), "utf8").split("\n")).toHaveLength(historySize + 1);
});

test("where nothing can be written there is no history and no fault", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "parley"), "a file in the way");
  chmodSync(folder, 0o500);
  const history = createHistory({ XDG_STATE_HOME: folder });
  history.add("one");
  expect(history.load()).toEqual([]);
  chmodSync(folder, 0o700);
});
