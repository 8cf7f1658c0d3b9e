import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type DiscordStandIn, startDiscordStandIn } from "../support/discord-stand-in.ts";
import { type BotProcess, createBotFolder, startBot } from "../support/discord-stand-in-bot.ts";
import { readDiscordMessage } from "../support/discord-stand-in-reader.ts";
import type { HeldMessage } from "../support/discord-stand-in-world.ts";

// Each bot is a process that compiles itself: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const QUESTION = "What was the US tariff on Chinese goods in April 2025?";
const FOLLOW_UP = "and in June 2025?";

const folder = createBotFolder();
let discord: DiscordStandIn;
let bot: BotProcess;

beforeAll(async () => {
  discord = await startDiscordStandIn();
  bot = startBot({ folder: folder.path, discord, environment: { RATE_LIMIT_PERSON: "12" } });
  await discord.ready();
});

afterAll(async () => {
  const exit = await bot.stop();
  await discord.stop();
  folder.remove();
  expect(exit).toBe(0);
  expect(discord.world.problems).toEqual([]);
});

const me = () => `<@${discord.world.applicationId}>`;
const textOf = (message: HeldMessage | undefined) => readDiscordMessage(message).texts.join("\n");

/** What the bot answers to the follow-up in a conversation of its own, for comparison. */
async function withoutContext(user: string): Promise<string> {
  const { people } = discord;
  return textOf(await people.replyTo(people.write({ text: `${me()} ${FOLLOW_UP}`, user })));
}

it("answers a mention by a reply that mentions nobody", async () => {
  const { people } = discord;
  const reply = await people.replyTo(people.write({ text: `${me()} ${QUESTION}` }));
  expect(textOf(reply)).toContain("[1]");
  expect(reply.flags).toBe(0);
});

it("follows up in a reply chain without the topic being repeated", async () => {
  const { people } = discord;
  const first = await people.replyTo(people.write({ text: `${me()} ${QUESTION}`, user: "51" }));
  const second = await people.replyTo(people.write({ text: FOLLOW_UP, user: "52", replyTo: first }));
  const third = await people.replyTo(
    people.write({ text: "and in August 2025?", user: "51", replyTo: second }),
  );
  expect(textOf(second)).not.toBe(await withoutContext("53"));
  expect(textOf(second)).toContain("[1]");
  expect(textOf(third)).toContain("[1]");
});

it("follows up on the answer to a slash command and to a button", async () => {
  const { people } = discord;
  const slash = await people.answer(people.command("ask", { question: QUESTION }, { user: "54" }));
  const reply = await people.replyTo(people.write({ text: FOLLOW_UP, user: "54", replyTo: slash }));
  expect(textOf(reply)).toContain("[1]");
  expect(textOf(reply)).not.toBe(await withoutContext("55"));
});

it("follows up in direct messages and threads", async () => {
  const { people, places } = discord;
  for (const [channel, mention] of [
    [places.dm, ""],
    [places.thread, `${me()} `],
  ] as const) {
    await people.replyTo(people.write({ text: `${mention}${QUESTION}`, user: "56", channel }));
    const reply = await people.replyTo(people.write({ text: `${mention}${FOLLOW_UP}`, user: "56", channel }));
    expect(textOf(reply)).toContain("[1]");
    expect(textOf(reply)).not.toBe(await withoutContext("57"));
  }
});

it("explains once why it cannot read a reply that does not ping it", async () => {
  const { people, world } = discord;
  const answer = await people.replyTo(people.write({ text: `${me()} ${QUESTION}`, user: "58" }));
  const unreadable = { text: FOLLOW_UP, user: "58", replyTo: answer, ping: false };
  expect((await people.replyTo(people.write(unreadable))).content).toContain("/ask");
  const again = people.write(unreadable);
  await people.replyTo(people.write({ text: `${me()} ${QUESTION}`, user: "59" }));
  expect(repliesTo(again)).toEqual([]);
  expect(world.problems).toEqual([]);
});

it("is silent for everything that is not addressed to it: bots, itself, webhooks, talk, other mentions", async () => {
  const { people, world, places } = discord;
  const bystander = { id: "77", username: "other", discriminator: "0", bot: true };
  const quiet = [
    people.write({ text: QUESTION }),
    people.write({ text: `<@77> ${QUESTION}` }),
    people.write({ text: `@everyone ${QUESTION}` }),
    people.write({ text: `${me()} ${QUESTION}`, author: bystander }),
    people.write({ text: `${me()} ${QUESTION}`, author: world.bot }),
    people.write({ text: QUESTION, channel: places.dm, author: bystander }),
    people.write({ text: QUESTION, channel: places.thread }),
  ];
  await people.replyTo(people.write({ text: `${me()} ${QUESTION}`, user: "60" }));
  expect(quiet.flatMap(repliesTo)).toEqual([]);
});

it("answers replies only when named, where a channel is set so", async () => {
  const { people } = discord;
  const answer = await people.replyTo(people.write({ text: `${me()} ${QUESTION}`, user: "61" }));
  await people.answer(people.command("settings", { only_when_mentioned: true }, { user: "61" }));
  const unnamed = people.write({ text: FOLLOW_UP, user: "61", replyTo: answer });
  const named = people.write({ text: `${me()} ${FOLLOW_UP}`, user: "61", replyTo: answer });
  expect(textOf(await people.replyTo(named))).toContain("[1]");
  expect(repliesTo(unnamed)).toEqual([]);
  await people.answer(people.command("settings", {}, { user: "61" }));
});

it("answers an empty mention with examples, and Chinese in Chinese", async () => {
  const { people } = discord;
  const empty = await people.replyTo(people.write({ text: me(), user: "62" }));
  expect(readDiscordMessage(empty).buttons.length).toBeGreaterThan(0);
  const chinese = await people.replyTo(
    people.write({ text: `${me()} 日内瓦协议之前美国对华关税是多少？`, user: "62" }),
  );
  expect(textOf(chinese)).toMatch(/\p{Script=Han}{4}/u);
});

it("tells a person in private when it was asked too much", async () => {
  const { people, world, places } = discord;
  for (let count = 0; count < 12; count += 1) {
    await people.answer(people.command("ask", { question: QUESTION }, { user: "63" }));
  }
  const slash = await people.answer(people.command("ask", { question: QUESTION }, { user: "63" }));
  expect([slash.flags, slash.embeds.length]).toEqual([64, 0]);
  const mention = people.write({ text: `${me()} ${QUESTION}`, user: "63" });
  const told = await world.until("a direct message", () =>
    [...world.messages.values()].find(({ channel_id, content }) => channel_id === "963" && content !== ""),
  );
  expect(told.content).toBe(slash.content.replace(/\d+/, /\d+/.exec(told.content)?.[0] ?? ""));
  expect(repliesTo(mention)).toEqual([]);
  expect(places.dm).not.toBe("963");
});

it("goes on where it may not write", async () => {
  const { people } = discord;
  discord.failNext({
    path: /^\/channels\//,
    status: 403,
    body: { message: "Missing Permissions", code: 50013 },
  });
  const refused = people.write({ text: `${me()} ${QUESTION}`, user: "64" });
  await bot.says("the bot may not write there");
  const next = await people.replyTo(people.write({ text: `${me()} ${QUESTION}`, user: "64" }));
  expect(textOf(next)).toContain("[1]");
  expect(repliesTo(refused)).toEqual([]);
});

function repliesTo(message: HeldMessage): readonly HeldMessage[] {
  return [...discord.world.messages.values()]
    .filter(
      ({ message_reference: to }) =>
        typeof to === "object" && to !== null && "message_id" in to && to.message_id === message.id,
    )
    .filter(({ author }) => author === discord.world.bot && message["author"] !== discord.world.bot);
}
