import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { expect, onTestFinished, test, vi } from "vitest";
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

test("through a pipe: answers without prompt or colour, commands work, the end of the input ends it", async () => {
  const state = temporaryFolder();
  const { code, stdout, stderr } = await runTerminal("repl", ["--knowledge", smallBase()], {
    input: `${roundQuestion}\n\n:why\n:sources\n:as-of 2025-06-01\nIs the widget tariff of round 1 fair?\n1`,
    environment: { XDG_STATE_HOME: state },
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^The widget tariff of round \d is/);
  expect(stdout).not.toMatch(/parley>|\u001b/);
  expect(stdout).toMatch(/^score +\d\.\d{3}/m);
  expect(stdout).toContain("Answers are as of 1 June 2025");
  expect(stdout).toMatch(/^> What is the widget tariff of round/m);
  expect(existsSync(join(state, "parley"))).toBe(false);
});

test(":quit ends it, whatever stands behind", async () => {
  const { code, stdout } = await runTerminal("repl", ["--knowledge", smallBase()], {
    input: ":quit\n:help\n",
  });
  expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
});

test("wrong use and a broken fact base have their exit codes", async () => {
  const folder = smallBase();
  writeFileSync(join(folder, "topics.yaml"), "topics: [\n");
  const [use, base] = await Promise.all([
    runTerminal("repl", ["What?"]),
    runTerminal("repl", ["--knowledge", folder]),
  ]);
  expect(use).toMatchObject({ code: 2, stdout: "" });
  expect(base).toMatchObject({ code: 1, stdout: "" });
  expect(base.stderr).toMatch(/^knowledge\/topics\.yaml:\d+/);
});

const hasScript = spawnSync("script", ["--version"]).status === 0;

test.runIf(hasScript)(
  "at a real terminal: prompt, answer, history for the next session, Ctrl-D",
  async () => {
    const state = temporaryFolder();
    const program = join(import.meta.dirname, "../../adapters/terminal/repl.ts");
    const command = [
      process.execPath,
      "--import",
      import.meta.resolve("tsx"),
      program,
      "--knowledge",
      smallBase(),
    ];
    const child = spawn("script", ["-qec", command.map((word) => `'${word}'`).join(" "), "/dev/null"], {
      env: { PATH: process.env["PATH"], XDG_STATE_HOME: state, TERM: "xterm", NO_COLOR: "1" },
    });
    const ended = new Promise<number | null>((resolve) => void child.once("close", resolve));
    onTestFinished(async () => {
      child.kill("SIGKILL");
      await ended;
    });
    let screen = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (screen += text));
    const sees = (text: string) =>
      vi.waitFor(() => expect(stripVTControlCharacters(screen)).toContain(text), {
        timeout: 60_000,
        interval: 20,
      });
    await sees("parley> ");
    child.stdin.write(`${roundQuestion}\r`);
    await sees("Fact base reviewed");
    expect(screen).not.toMatch(/\u001b\[\d+m/);
    child.stdin.write("\u0004");
    expect(await ended).toBe(0);
    expect(readFileSync(join(state, "parley/history"), "utf8")).toBe(`${roundQuestion}\n`);
  },
);
