import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { startBotProcess } from "../support/bot-process.ts";
import { smallQuestion, writeSmallBase } from "../support/small-base.ts";

// Processes start slowly on a machine that has other things to do.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const program = new URL("../support/line-bot.ts", import.meta.url).pathname;
const token = "xoxb-not-a-real-token";
const start = (environment: Readonly<Record<string, string>> = {}) =>
  startBotProcess(program, { LINE_TOKEN: token, ...environment });

test("every fault of the configuration is told at once, in plain lines, and the exit code is 1", async () => {
  const bot = start({ LINE_TOKEN: "", HEALTH_PORT: "x", TIME_ZONE: "Nowhere", LOG_LEVEL: "loud" });
  expect(await bot.exited).toBe(1);
  expect(bot.stderr().split("\n")).toEqual([
    "TIME_ZONE is not usable: an IANA time zone such as America/New_York",
    "HEALTH_PORT is not usable: a whole number from 0 to 65535",
    "LOG_LEVEL is not usable: debug, info, warn, error or silent",
    "LINE_TOKEN is missing: a token for the line",
    "",
  ]);
});

test("a store that cannot be reached at start is told in one line, and the exit code is 1", async () => {
  const bot = start({ DATABASE_URL: "postgres://someone:hunter22@127.0.0.1:9/parley" });
  expect(await bot.exited).toBe(1);
  expect(bot.stderr()).toMatch(
    /^DATABASE_URL: the store at postgres:\/\/127.0.0.1:9\/parley cannot be used: .*ECONNREFUSED.*\n$/,
  );
});

test("one bot's life: a fault told calmly, logs that keep quiet, and SIGTERM that finishes what is in hand", async () => {
  const bot = start({ LOG_LEVEL: "debug" });
  bot.send({ do: "fail-in-handler", id: "broken", secret: `no ${token}` });
  const incident = await bot.logged("an event could not be handled");
  expect(await bot.replyTo("broken")).toContain(`incident ${String(incident["incident"])}`);
  expect(incident).toMatchObject({ error: { message: "platform says: no [secret]" } });

  const text = "Does zanzibarquark pay the widget tariff?";
  bot.send({ do: "ask", id: "next", text, person: "person-4711", conversation: "thread-0815" });
  expect(await bot.replyTo("next")).toMatchObject({ kind: "message" });
  const metrics = (await bot.get("/metrics")).body;
  expect(metrics).toMatch(/parley_questions_total\{platform="terminal",command="ask",outcome="[\w:-]+"\} 1/);
  const lines = bot.stdout().split("\n");
  const logs = lines.filter((line) => line.includes('"level"')).join("\n");
  expect(logs + metrics + bot.stderr()).not.toMatch(/zanzibar|4711|0815|xoxb/);

  bot.send({ do: "hold", id: "held" });
  bot.send({ do: "ask", id: "after", text: smallQuestion });
  await bot.replyTo("after");
  bot.signal("SIGTERM");
  await bot.logged("stopping");
  bot.send({ do: "ask", id: "late", text: smallQuestion });
  expect(await bot.replyTo("late")).toEqual({
    kind: "fault",
    incident: "stopping",
    text: "I am being restarted. Please ask again in a minute.",
  });
  expect((await bot.get("/readyz")).status).toBe(503);
  bot.send({ do: "deliver" });
  expect(await bot.exited).toBe(0);
  expect(await bot.replyTo("held")).toBe("delivered");
});

test("a changed fact base is taken up by itself; an invalid one is refused, readiness says why, and SIGHUP tries again", async () => {
  const bot = start();
  const ask = async (id: string) => {
    bot.send({ do: "ask", id, text: smallQuestion });
    return JSON.stringify(await bot.replyTo(id));
  };
  await bot.logged("connected");
  writeSmallBase(join(bot.folder, "knowledge"), "two");
  const { hash, why } = await bot.logged("fact base taken up");
  expect(why).toBe("files changed");
  expect(await ask("changed")).toContain("edition two");

  writeFileSync(join(bot.folder, "knowledge/topics.yaml"), "topics: [\n");
  await bot.logged("fact base not taken up; the one before stays in use");
  const { status, body } = await bot.get("/readyz");
  expect(status).toBe(200);
  expect(JSON.parse(body)).toMatchObject({ ready: true, base: { hash } });
  expect(body).toMatch(/"problem": ".*topics\.yaml/);
  expect(await ask("invalid")).toContain("edition two");

  writeSmallBase(join(bot.folder, "knowledge"), "two");
  bot.signal("SIGHUP");
  await bot.logged("fact base unchanged");
  expect((await bot.get("/readyz")).body).not.toContain("problem");
});

test("a question in hand that never ends is given up, and the exit code is still 0", async () => {
  const bot = start();
  bot.send({ do: "hold", id: "held" });
  bot.send({ do: "ask", id: "after", text: smallQuestion });
  await bot.replyTo("after");
  bot.signal("SIGINT");
  expect(await bot.exited).toBe(0);
  expect(await bot.logged("some questions in hand were given up")).toMatchObject({ count: 1 });
});

test("an uncaught fault is logged and exits 1 for the supervisor", async () => {
  const bot = start();
  await bot.logged("connected");
  bot.send({ do: "reject" });
  expect(await bot.exited).toBe(1);
  expect(await bot.logged("uncaught fault")).toMatchObject({
    level: "fatal",
    error: { message: "a rejection that nobody caught" },
  });
});

test.each([
  ["log", ["stdout"]],
  ["log and errors", ["stdout", "stderr"]],
] as const)(
  "a bot whose %s nobody reads any more finishes what is in hand and exits 1 at once",
  async (_, streams) => {
    const bot = start();
    await bot.logged("connected");
    bot.closeOutput(...streams);
    // A fault is logged, which nobody takes.
    bot.send({ do: "fail-in-handler", id: "broken", secret: "none" });
    const begun = performance.now();
    expect(await bot.exited).toBe(1);
    expect(performance.now() - begun).toBeLessThan(5000);
    expect(bot.stderr()).toBe("");
  },
);

test("an adapter that cannot go on ends the process in order, with exit code 1", async () => {
  const bot = start();
  await bot.logged("connected");
  bot.send({ do: "give-up" });
  expect(await bot.exited).toBe(1);
  expect(await bot.logged("the token was revoked")).toMatchObject({ level: "fatal" });
  await bot.logged("stopped");
});

test("npm start with nothing configured says so and opens the terminal", async () => {
  const bot = startBotProcess(new URL("../../adapters/main.ts", import.meta.url).pathname, {});
  bot.endInput();
  expect(await bot.exited).toBe(0);
  expect(bot.stderr()).toContain("Neither Discord nor Slack is configured");
});
