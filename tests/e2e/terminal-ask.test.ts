import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { runTerminal } from "../support/run-terminal.ts";
import { roundQuestion } from "../support/small-engine.ts";
import { writeSmallBase } from "../support/small-base.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

// Every test starts processes, and a busy machine starts them slowly.
vi.setConfig({ testTimeout: 120_000 });

const smallBase = (): string => {
  const folder = temporaryFolder();
  writeSmallBase(folder, "one");
  return folder;
};
const ask = (argv: readonly string[], input?: string) =>
  runTerminal("ask", ["--knowledge", smallBase(), ...argv], input === undefined ? {} : { input });
const oneLine = /^[^\n]+\n$/;

test("the real fact base answers with statements, sources and how far it was reviewed; exit code 0", async () => {
  const { code, stdout, stderr } = await runTerminal("ask", [
    "What tariff did the United States charge on Chinese goods before the Geneva deal?",
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/145 percent.* \[1\]/);
  expect(stdout).toMatch(/\n\nSources\n\[1\] .+\n {4}https:\/\//);
  expect(stdout).toMatch(/\n\nFact base reviewed \d+ \w+ \d{4}/);
  expect(stdout).not.toContain("\u001b");
});

describe("exit codes", () => {
  test("0 when answered, from arguments put together or from standard input", async () => {
    const [words, piped] = await Promise.all([ask(roundQuestion.split(" ")), ask([], `${roundQuestion}\n`)]);
    expect(words.code).toBe(0);
    expect(words.stdout).toMatch(/percent \(edition one\)\. \[1\]/);
    expect(piped).toEqual(words);
  });

  test("3 when no fact answers it, with words that say so; an empty question is one of these", async () => {
    const [elsewhere, empty] = await Promise.all([ask(["Is the widget tariff of round 1 fair?"]), ask([""])]);
    expect(elsewhere).toMatchObject({ code: 3, stderr: "" });
    expect(elsewhere.stdout).toContain("I have no opinions.");
    expect(empty.code).toBe(3);
  });

  test("2 for wrong use, with one line that tells what would be right", async () => {
    const [day, nothing] = await Promise.all([ask(["--as-of", "yesterday", "x"]), ask([], "")]);
    for (const { code, stdout, stderr } of [day, nothing]) {
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toMatch(oneLine);
    }
    expect(day.stderr).toContain("--as-of 2025-04-20");
    expect(nothing.stderr).toContain("give one");
  });

  test("1 for a fact base that cannot be used, with every problem at its file and line", async () => {
    const folder = smallBase();
    writeFileSync(join(folder, "topics.yaml"), "topics: [\n");
    writeFileSync(join(folder, "base.yaml"), "title: 1\nsecret: true\n");
    const [broken, missing] = await Promise.all([
      runTerminal("ask", ["--knowledge", folder, "x"]),
      runTerminal("ask", ["--knowledge", join(folder, "nowhere"), "x"]),
    ]);
    expect(broken).toMatchObject({ code: 1, stdout: "" });
    expect(broken.stderr).toMatch(/^knowledge\/topics\.yaml:\d+.*: /m);
    expect(broken.stderr).toMatch(/^knowledge\/base\.yaml.*: unknown key "secret"/m);
    expect(broken.stderr).not.toMatch(/^\s+at /m);
    expect(missing).toMatchObject({ code: 1, stdout: "" });
    expect(missing.stderr).toMatch(/nowhere: cannot be read; .*\n$/);
  });
});

test("--help tells the options and the exit codes on standard output", async () => {
  const { code, stdout } = await ask(["--help"]);
  expect(code).toBe(0);
  for (const word of ["--as-of", "--json", "--jsonl", "--knowledge", "Exit codes"])
    expect(stdout).toContain(word);
});

const recordSchema = z.strictObject({
  question: z.string(),
  kind: z.enum(["answered", "disputed", "clarification", "abstention"]),
  reason: z.string().optional(),
  statements: z.array(
    z.strictObject({ text: z.string(), citations: z.array(z.number()).min(1), factId: z.string() }),
  ),
  citations: z.array(
    z.strictObject({
      number: z.number(),
      publisher: z.string(),
      title: z.string(),
      url: z.string().optional(),
      published: z.string().optional(),
    }),
  ),
  caveats: z.array(z.string()),
  nearest: z.array(z.string()).optional(),
  text: z.string(),
  milliseconds: z.number().nonnegative(),
});

test("--json gives one object with the same exit codes; an abstention names what is near", async () => {
  const [answered, abstained] = await Promise.all([
    ask(["--json", roundQuestion]),
    ask(["--json", "Is the widget tariff of round 1 fair?"]),
  ]);
  expect(answered.code).toBe(0);
  const answer = recordSchema.parse(JSON.parse(answered.stdout));
  expect(answer).toMatchObject({ kind: "answered", question: roundQuestion });
  expect(answer).not.toHaveProperty("nearest");
  expect(abstained.code).toBe(3);
  const abstention = recordSchema.parse(JSON.parse(abstained.stdout));
  expect(abstention).toMatchObject({ kind: "abstention", reason: "opinion", statements: [], citations: [] });
  expect(abstention.nearest?.length).toBeGreaterThan(0);
});

test("colour is forced only where it is wanted", async () => {
  const run = (environment: Record<string, string>) =>
    runTerminal("ask", ["--knowledge", smallBase(), roundQuestion], { environment });
  const [forced, refused] = await Promise.all([run({ FORCE_COLOR: "1" }), run({ NO_COLOR: "1" })]);
  expect(forced.stdout).toContain("\u001b[36m[1]\u001b[39m");
  expect(refused.stdout).not.toContain("\u001b");
});
