import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type DiscordStandIn, startDiscordStandIn } from "../support/discord-stand-in.ts";
import { type BotProcess, createBotFolder, startBot } from "../support/discord-stand-in-bot.ts";
import { readDiscordMessage } from "../support/discord-stand-in-reader.ts";

// Each bot is a process that compiles itself: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const EPHEMERAL = 64;
const QUESTION = "What tariff did the United States charge on Chinese goods before the Geneva deal?";

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

it("asks for no privileged intent", () => {
  expect(discord.gateway.intents()).toBe((1 << 0) | (1 << 9) | (1 << 12));
});

it("answers /ask in the channel, with the question, numbered links, the day of review and buttons", async () => {
  const { people } = discord;
  const answer = await people.answer(people.command("ask", { question: QUESTION }));
  const read = readDiscordMessage(answer);
  expect(answer.flags).toBe(0);
  expect(read.texts[0]).toBe(QUESTION);
  expect(read.texts.join("\n")).toContain("[1]");
  expect(read.links.length).toBeGreaterThan(0);
  expect(answer.embeds.at(-1)?.["footer"]).toBeDefined();
  expect(read.buttons).toEqual(expect.arrayContaining(["Sources", "Helpful", "Not helpful"]));
});

it("answers /ask privately when told to, and as of a day", async () => {
  const { people } = discord;
  const options = { question: "What is the US tariff on Chinese goods?", as_of: "2025-05-01", private: true };
  const answer = await people.answer(people.command("ask", options));
  expect(answer.flags).toBe(EPHEMERAL);
  expect(readDiscordMessage(answer).buttons).toContain("Share in channel");
});

it("says what a day should look like", async () => {
  const { people } = discord;
  const answer = await people.answer(people.command("ask", { question: QUESTION, as_of: "2025-13-01" }));
  expect(answer.flags).toBe(EPHEMERAL);
  expect(answer.content).toContain("2025-05-14");
});

it("shows an abstention with its reason and ready questions, without sources", async () => {
  const { people } = discord;
  const answer = await people.answer(
    people.command("ask", { question: "What will the weather be tomorrow?" }),
  );
  const read = readDiscordMessage(answer);
  expect(read.links).toEqual([]);
  expect(read.buttons).not.toContain("Sources");
  expect(read.texts.length).toBeGreaterThan(1);
});

it("suggests covered questions and topics as typed, at most 25", async () => {
  const { people, world } = discord;
  const typing = people.type("ask", "question", "tariff");
  const suggested = await world.until("suggestions", () => typing.suggestions);
  expect(suggested.length).toBeGreaterThan(0);

  const first = people.type("ask", "question", "");
  expect((await world.until("examples", () => first.suggestions)).length).toBeGreaterThan(0);

  const topics = people.type("timeline", "topic", "", { locale: "zh-CN" });
  const [topic] = await world.until("topics", () => topics.suggestions);
  expect(String(topic?.["name"])).toMatch(/\p{Script=Han}/u);
});

it("shows a time line, takes a topic by its title, and refuses what is no date or topic", async () => {
  const { people, world } = discord;
  const all = await people.answer(people.command("timeline"));
  expect(readDiscordMessage(all).buttons).toContain("Later ▶");

  const typing = people.type("timeline", "topic", "");
  const [topic] = await world.until("topics", () => typing.suggestions);
  const one = await people.answer(
    people.command("timeline", { topic: String(topic?.["name"]), from: "2018", to: "2026-12" }),
  );
  expect(one.embeds.length).toBeGreaterThan(0);

  const noDate = await people.answer(people.command("timeline", { from: "May" }));
  expect(noDate.content).toContain("2025-05");
  const noTopic = await people.answer(people.command("timeline", { topic: "cooking" }));
  expect(noTopic.content).toContain("no timeline");
});

it("shows the sources of the last answer here, and says so when there is none", async () => {
  const { people } = discord;
  await people.answer(people.command("ask", { question: QUESTION }, { user: "7" }));
  const sources = await people.answer(people.command("sources", {}, { user: "7" }));
  expect(sources.flags).toBe(EPHEMERAL);
  expect(readDiscordMessage(sources).links.length).toBeGreaterThan(0);

  const none = await people.answer(people.command("sources", {}, { user: "8" }));
  expect(none.content).toContain("no recent answer");
});

it("tells about itself in the person's language", async () => {
  const { people } = discord;
  const english = await people.answer(people.command("about"));
  const chinese = await people.answer(people.command("about", {}, { locale: "zh-CN" }));
  expect(readDiscordMessage(english).texts.join()).toMatch(/review/i);
  expect(readDiscordMessage(chinese).texts.join()).toMatch(/\p{Script=Han}{4}/u);
});

it("forgets a person when asked to", async () => {
  const { people } = discord;
  const answer = await people.answer(people.command("forget"));
  expect(answer.flags).toBe(EPHEMERAL);
  expect(answer.content).not.toBe("");
});

it("answers a message picked by its menu, for the person alone", async () => {
  const { people } = discord;
  const answer = await people.answer(people.askAbout(`<@5> ${QUESTION}`));
  expect(answer.flags).toBe(EPHEMERAL);
  expect(readDiscordMessage(answer).texts[0]).toBe(QUESTION);

  const nothing = await people.answer(people.askAbout("<@5>"));
  expect(nothing.content).toContain("no text");
});

it("keeps a channel to a role once it is set so", async () => {
  const { people, places } = discord;
  const channel = places.channel;
  const kept = await people.answer(people.command("settings", { role: places.role }, { channel }));
  expect(kept.content).toContain("chosen role");

  const outside = await people.answer(people.command("ask", { question: QUESTION }));
  expect([outside.flags, outside.embeds.length]).toEqual([EPHEMERAL, 0]);
  const inside = await people.answer(people.command("ask", { question: QUESTION }, { roles: [places.role] }));
  expect(inside.embeds.length).toBeGreaterThan(0);

  const opened = await people.answer(people.command("settings"));
  expect(opened.content).toContain("everyone");
});

it("knows no command of an older version", async () => {
  const { people } = discord;
  const answer = await people.answer(people.command("oracle"));
  expect(answer.content).toContain("older version");
});
