import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { defineAdapter, type RunningAdapter } from "../../../src/service/adapter.ts";
import type { Platform } from "../../../src/service/answering-service.ts";
import { startEngineThread } from "../../../src/service/engine/start-engine-thread.ts";
import { knownProblems } from "../../../src/service/known-problems.ts";
import { startBot } from "../../../src/service/start-bot.ts";
import { writeSmallBase } from "../../support/small-base.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const token = "a-token-of-the-platform";

function adapter(name: Platform, start: () => Promise<RunningAdapter>) {
  return defineAdapter({
    name,
    config: z.strictObject({ [`${name.toUpperCase()}_TOKEN`]: z.string({ error: "its token" }) }),
    configuredBy: [`${name.toUpperCase()}_TOKEN`],
    start: async ({ connection }) => {
      const running = await start();
      connection.connected();
      return running;
    },
  });
}

function prepare(environment: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder();
  writeSmallBase(join(folder, "knowledge"), "one");
  const lines: string[] = [];
  const stopped: string[] = [];
  const works = (name: Platform) =>
    adapter(name, () =>
      Promise.resolve({
        stop: () => {
          stopped.push(name);
          return Promise.resolve();
        },
      }),
    );
  const given = {
    KNOWLEDGE_DIR: join(folder, "knowledge"),
    DATABASE_URL: `file:${folder}/store.db`,
    DISCORD_TOKEN: token,
    SLACK_TOKEN: token,
    ...environment,
  };
  return {
    folder,
    lines,
    stopped,
    works,
    environment: given,
    writeLog: (line: string) => void lines.push(line),
  };
}

test("adapters are connected, and stopping disconnects each of them", async () => {
  const { works, environment, writeLog, stopped } = prepare();
  const bot = await startBot([works("discord"), works("slack")], environment, { writeLog });
  await bot.stop();
  expect(stopped).toEqual(["discord", "slack"]);
});

test("faults of all configurations come together, before anything is started", async () => {
  const { works, environment, folder } = prepare({ DISCORD_TOKEN: "", SLACK_TOKEN: "", HEALTH_PORT: "-1" });
  const refusal = await startBot([works("discord"), works("slack")], environment).catch(knownProblems);
  expect(refusal).toEqual([
    "HEALTH_PORT is not usable: a whole number from 0 to 65535",
    "DISCORD_TOKEN is missing: its token",
    "SLACK_TOKEN is missing: its token",
  ]);
  expect(existsSync(`${folder}/store.db`)).toBe(false);
});

test("a fact base with faults is told file by file", async () => {
  const { works, environment, folder, writeLog } = prepare();
  writeFileSync(join(folder, "knowledge/topics.yaml"), "topics: [\n");
  writeFileSync(join(folder, "knowledge/base.yaml"), "title: 1\n");
  const problems = await startBot([works("slack")], environment, { writeLog }).catch(knownProblems);
  expect(problems).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^topics\.yaml:\d+.*: /),
      expect.stringMatching(/^base\.yaml.*: /),
    ]),
  );
});

test("when one platform refuses, the other is disconnected and the refusal is the reason", async () => {
  const { works, environment, writeLog, stopped } = prepare();
  const refuses = adapter("slack", () => Promise.reject(new Error("login refused")));
  await expect(startBot([works("discord"), refuses], environment, { writeLog })).rejects.toThrow(
    "login refused",
  );
  expect(stopped).toEqual(["discord"]);
});

test("an adapter that does not stop in time does not keep the process", async () => {
  const { environment, writeLog, lines } = prepare();
  const stuck = adapter("slack", () => Promise.resolve({ stop: () => new Promise(() => undefined) }));
  const bot = await startBot([stuck], environment, { writeLog });
  await bot.stop();
  expect(lines.join("")).toContain("disconnecting took longer than 2000 ms");
});

test("an engine that ends by a fault is logged, and told to whoever runs the bot", async () => {
  const { works, environment, writeLog, lines } = prepare();
  const failures: string[] = [];
  let lose: (error: Error) => void = () => undefined;
  const bot = await startBot([works("slack")], environment, {
    writeLog,
    onFailure: (message) => failures.push(message),
    loadEngine(folder, onLost) {
      lose = onLost;
      return startEngineThread(folder, onLost);
    },
  });
  lose(new Error("out of memory"));
  expect(failures).toEqual(["the engine ended"]);
  expect(lines.join("")).toMatch(/"level":"fatal".*out of memory/);
  await bot.stop();
});
