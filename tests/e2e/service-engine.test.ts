import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { startBotProcess } from "../support/bot-process.ts";
import { smallQuestion, writeSmallBase } from "../support/small-base.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

// Processes start slowly on a machine that has other things to do.
vi.setConfig({ testTimeout: 120_000 });

const program = new URL("../support/line-bot.ts", import.meta.url).pathname;

/** Breaks the engine's thread as soon as there is a file named `break` in the working folder. */
const saboteur = `
  const { existsSync } = require("node:fs");
  const { workerData } = require("node:worker_threads");
  if (workerData?.folder !== undefined)
    setInterval(() => {
      if (existsSync("break")) throw new Error("the thread breaks");
    }, 20).unref();
`;

test("the engine's thread answers, makes way for a new one, outlives an invalid base, and its end is the process's", async () => {
  const preloaded = join(temporaryFolder(), "saboteur.cjs");
  writeFileSync(preloaded, saboteur);
  const bot = startBotProcess(program, {
    LINE_TOKEN: "not-a-real-token",
    NODE_OPTIONS: `--require ${preloaded}`,
  });
  const knowledge = join(bot.folder, "knowledge");
  const ask = async (id: string) => {
    bot.send({ do: "ask", id, text: smallQuestion, conversation: "thread" });
    return JSON.stringify(await bot.replyTo(id));
  };
  expect(await ask("first")).toContain("edition one");

  writeSmallBase(knowledge, "two");
  await bot.logged("fact base taken up");
  expect(await ask("reloaded")).toContain("edition two");

  writeFileSync(join(knowledge, "topics.yaml"), "topics: [\n");
  expect(await bot.logged("fact base not taken up; the one before stays in use")).toMatchObject({
    problems: [expect.stringContaining("problem"), expect.stringMatching(/^topics\.yaml:\d+/)],
  });
  expect(await ask("invalid")).toContain("edition two");

  writeFileSync(join(bot.folder, "break"), "");
  expect(await bot.exited).toBe(1);
  expect(await bot.logged("the engine ended")).toMatchObject({
    level: "fatal",
    error: { cause: { message: "the thread breaks" } },
  });
  await bot.logged("stopped");
});
