import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findCycles, findForbiddenImports, findImpureUses } from "../support/house-rules.ts";
import { readSource, type Source } from "../support/read-source.ts";

const root = join(import.meta.dirname, "../..");
const linesAtMost = 250;
/** Reads of the environment: the process frame of the bots, and the terminal's own. */
const environmentReaders = ["adapters/run.ts", "adapters/terminal/terminal-environment.ts"];

const sourcesIn = (folder: string): Source[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
    .map((path) => readSource(path, readFileSync(join(root, path), "utf8")));

const program = [...sourcesIn("src"), ...sourcesIn("adapters")];

describe("who may import what", () => {
  test("every import stands in the table", () => {
    expect([...program, ...sourcesIn("tests/evaluation")].flatMap(findForbiddenImports)).toEqual([]);
  });

  test.each([
    ["src/query/read-x.ts", 'import MiniSearch from "minisearch";', "minisearch"],
    [
      "src/answer/compose.ts",
      'export { renderText } from "../rendering/render-text.ts";',
      "src/rendering/render-text.ts",
    ],
    [
      "src/retrieval/rank.ts",
      'import type { Answer } from "../answer/answer.ts";',
      "types of src/answer/answer.ts",
    ],
    ["src/rendering/x.ts", 'import { rank } from "../retrieval/rank.ts";', "src/retrieval/rank.ts"],
    ["src/engine.ts", 'import { serve } from "./service/serve.ts";', "src/service/serve.ts"],
    ["src/service/x.ts", 'const { createEngine } = await import("../engine.ts");', "src/engine.ts"],
    ["adapters/slack/x.ts", 'import { limits } from "../discord/limits.ts";', "adapters/discord/limits.ts"],
    [
      "adapters/terminal/x.ts",
      'import { rank } from "../../src/retrieval/rank.ts";',
      "src/retrieval/rank.ts",
    ],
    ["tests/evaluation/x.ts", 'import "../../src/engine.ts";', "src/engine.ts"],
  ])("a planted import in %s is found", (path, text, target) => {
    expect(findForbiddenImports(readSource(path, text))).toEqual([`${path} must not import ${target}`]);
  });

  test("an import that the table allows is none of them", () => {
    const text = 'import type { Statement } from "../answer/answer.ts";\nimport { a } from "./wording.ts";\n';
    expect(findForbiddenImports(readSource("src/rendering/x.ts", text))).toEqual([]);
  });
});

describe("the core is pure", () => {
  test("it uses no process, console, clock, chance or waiting", () => {
    expect(program.flatMap(findImpureUses)).toEqual([]);
  });

  test.each([
    ["process", "process.exit(1);"],
    ["process", "const { argv } = process;"],
    ["console", 'console.log("x");'],
    ["Date.now()", "const now = Date.now();"],
    ["Date.now()", "const clock = Date.now;"],
    ["new Date()", "const now = new Date();"],
    ["Math.random()", 'const chance = Math["random"]();'],
    ["async", "export const load = async () => 1;"],
    ["async", "await load();"],
  ])("a planted %s is found", (use, text) => {
    expect(findImpureUses(readSource("src/query/x.ts", text))).toEqual([
      `src/query/x.ts must not use ${use}`,
    ]);
  });

  test("dates that are given, and properties of these names, are none", () => {
    const text = 'new Date(0); new Date("2025"); Date.UTC(1); a.process; const b = { console: 1 };';
    expect(findImpureUses(readSource("src/query/x.ts", text))).toEqual([]);
  });
});

test("process.env is read in one place for the bots and in one for the terminal", () => {
  const readers = program.filter(({ uses }) => uses.includes("process.env")).map(({ path }) => path);
  expect(readers.sort()).toEqual(environmentReaders);
  for (const text of ["process.env.HOME;", 'process["env"];', "const { env } = process;"])
    expect(readSource("x.ts", text).uses).toContain("process.env");
});

test(`no file is longer than ${linesAtMost} lines`, () => {
  expect(
    program.filter(({ lines }) => lines > linesAtMost).map(({ path, lines }) => `${path}: ${lines}`),
  ).toEqual([]);
});

test("no imports run in a circle, and a planted circle is found", () => {
  expect(findCycles(program)).toEqual([]);
  const planted = [
    readSource("src/b.ts", 'import "./c.ts";'),
    readSource("src/c.ts", 'export * from "./a.ts";'),
    readSource("src/a.ts", 'import type { B } from "./b.ts";'),
  ];
  expect(findCycles(planted)).toEqual(["src/a.ts → src/b.ts → src/c.ts"]);
});
