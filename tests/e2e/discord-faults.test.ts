import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type DiscordStandIn, startDiscordStandIn } from "../support/discord-stand-in.ts";
import { type BotProcess, createBotFolder, startBot } from "../support/discord-stand-in-bot.ts";

// Each bot is a process that compiles itself: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const QUESTION = "What was the US tariff on Chinese goods in April 2025?";

const folder = createBotFolder();
let discord: DiscordStandIn;
let bot: BotProcess;

beforeAll(async () => {
  discord = await startDiscordStandIn();
  bot = startBot({ folder: folder.path, discord });
  await discord.ready();
});

afterAll(async () => {
  const exit = await bot.stop();
  await discord.stop();
  folder.remove();
  expect(exit).toBe(0);
  expect(discord.world.problems).toEqual([]);
});

/** Asks and waits for a whole answer: the proof that the bot is alive. */
async function expectAlive(): Promise<void> {
  const answer = await discord.people.answer(discord.people.command("ask", { question: QUESTION }));
  expect(answer.embeds.length).toBeGreaterThan(0);
}

const lineDown = () =>
  discord.world.until("the line to be down", () => (discord.gateway.isUp() ? undefined : true));
const countOf = (words: string) => bot.output().split(words).length - 1;

/** Waits until the bot has said something once more than before. */
async function saysAgain(words: string, before: number): Promise<void> {
  while (countOf(words) <= before) await bot.moreOutput();
}

it("resumes after a lost line and answers what was asked meanwhile, once", async () => {
  const { people, gateway } = discord;
  for (const lose of [() => gateway.close(4000), () => gateway.cut()]) {
    const resumed = countOf("shard resumed");
    lose();
    await lineDown();
    const asked = people.command("ask", { question: QUESTION });
    await people.answer(asked);
    await saysAgain("shard resumed", resumed);
    await expectAlive();
    expect(asked.messages).toHaveLength(1);
  }
});

it("reconnects when told to", async () => {
  const resumed = countOf("shard resumed");
  discord.gateway.sendRaw(JSON.stringify({ op: 7, d: null }));
  await saysAgain("shard resumed", resumed);
  await expectAlive();
});

it("identifies anew when its session is invalid", async () => {
  const { gateway, world } = discord;
  const { identified } = gateway.counts;
  gateway.forgetSessions();
  gateway.close(4000);
  await world.until("a new session", () => (gateway.counts.identified > identified ? true : undefined));
  await expectAlive();
});

it("answers an event only once, though it is sent twice", async () => {
  const { people, gateway } = discord;
  const asked = people.command("ask", { question: QUESTION });
  gateway.dispatch("INTERACTION_CREATE", asked.payload);
  await expectAlive();
  expect(asked.messages).toHaveLength(1);
});

it("survives packets that make no sense", async () => {
  const { gateway } = discord;
  gateway.sendRaw("{ this is no JSON");
  gateway.sendRaw("[]");
  gateway.dispatch("NO_SUCH_EVENT", { a: 1 });
  for (const packet of [
    ["MESSAGE_CREATE", null],
    ["MESSAGE_CREATE", { id: "1", channel_id: "2", channel_type: 1, author: null }],
    ["INTERACTION_CREATE", { id: "1", type: 2, channel: null, data: { type: 1 } }],
    ["INTERACTION_CREATE", { id: "1", type: 99 }],
    ["GUILD_CREATE", { id: null, channels: 7 }],
    ["GUILD_ROLE_UPDATE", {}],
  ] as const) {
    gateway.dispatch(packet[0], packet[1]);
  }
  await bot.says("packet not understood");
  await expectAlive();
});

it("tries again after a server error and waits out a rate limit", async () => {
  const { people } = discord;
  discord.failNext({ path: /^\/interactions\//, status: 502 });
  await expectAlive();
  discord.failNext({
    path: /^\/channels\//,
    status: 429,
    body: { message: "You are being rate limited.", retry_after: 0.2, global: false },
    headers: { "retry-after": "0.2", "x-ratelimit-scope": "user" },
  });
  const reply = await people.replyTo(people.write({ text: `<@${discord.world.applicationId}> ${QUESTION}` }));
  expect(reply.embeds.length).toBeGreaterThan(0);
});

it("notes an interaction that expired or was answered already, and goes on", async () => {
  for (const [code, status, words] of [
    [10062, 404, "expired before the answer"],
    [40060, 400, "answered already"],
  ] as const) {
    discord.failNext({ path: /^\/interactions\//, status, body: { message: "no", code } });
    discord.people.command("ask", { question: QUESTION });
    await bot.says(words);
    await expectAlive();
  }
});

it("tells the person an incident number when something unforeseen fails, and nothing else of it", async () => {
  const { people } = discord;
  discord.failNext({
    path: /^\/interactions\//,
    status: 400,
    body: { message: "Secret reason", code: 50035 },
  });
  const told = await people.answer(people.command("ask", { question: QUESTION }));
  expect(told.flags).toBe(64);
  expect(told.content).not.toContain("Secret");
  const incident = /[A-Za-z0-9-]{6,}(?=\W*$)/.exec(told.content)?.[0] ?? "?";
  expect(bot.output()).toContain(incident);
  await expectAlive();
});

it("writes no question and no token into its log", () => {
  expect(bot.output()).not.toContain("April 2025");
  expect(bot.output()).not.toContain(discord.world.token);
});

it("finishes what it has in hand when told to stop", async () => {
  const { people, world } = discord;
  const asked = Array.from({ length: 15 }, () =>
    people.command("ask", { question: QUESTION }, { user: "71" }),
  );
  await world.until("the first answer", () => asked.find(({ answered }) => answered !== undefined));
  expect(await bot.stop()).toBe(0);
  // Those that had reached the bot got an answer; none got half of one.
  for (const { answered, messages } of asked) expect(messages).toHaveLength(answered === undefined ? 0 : 1);
});
