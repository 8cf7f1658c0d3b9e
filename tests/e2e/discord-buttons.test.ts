import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type DiscordStandIn, startDiscordStandIn } from "../support/discord-stand-in.ts";
import { type BotProcess, createBotFolder, startBot } from "../support/discord-stand-in-bot.ts";
import { readDiscordMessage } from "../support/discord-stand-in-reader.ts";
import type { HeldInteraction, HeldMessage } from "../support/discord-stand-in-world.ts";

// Each bot is a process that compiles itself: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const EPHEMERAL = 64;
const DISPUTED = "Who pays for the tariffs, China or the United States?";

const folder = createBotFolder();
let discord: DiscordStandIn;
let bot: BotProcess;
let answer: HeldMessage;

/** Everything was asked of a bot that has since been started anew: the buttons must work all the same. */
beforeAll(async () => {
  discord = await startDiscordStandIn();
  const before = startBot({ folder: folder.path, discord });
  await discord.ready();
  answer = await discord.people.answer(discord.people.command("ask", { question: DISPUTED }));
  await before.stop();
  bot = startBot({ folder: folder.path, discord });
  await discord.world.until("the bot to come back", () =>
    discord.gateway.counts.identified === 2 ? true : undefined,
  );
});

afterAll(async () => {
  const exit = await bot.stop();
  await discord.stop();
  folder.remove();
  expect(exit).toBe(0);
  expect(discord.world.problems).toEqual([]);
});

const answered = (interaction: HeldInteraction) =>
  discord.world.until("an answer", () => interaction.answered);

it("shows full sources to whoever presses", async () => {
  const { people } = discord;
  const sources = await people.answer(people.press(answer, "Sources"));
  expect(sources.flags).toBe(EPHEMERAL);
  expect(readDiscordMessage(sources).links.length).toBeGreaterThan(0);
});

it("shows both sides under labels", async () => {
  const { people } = discord;
  const both = await people.answer(people.press(answer, "Both sides"));
  expect(both.flags).toBe(EPHEMERAL);
  expect(readDiscordMessage(both).links.length).toBeGreaterThan(1);
});

it("keeps feedback, and asks what is not right", async () => {
  const { people, world } = discord;
  expect((await people.answer(people.press(answer, "Helpful"))).content).toContain("Thank you");

  const opened = people.press(answer, "Not helpful");
  await world.until("the form", () => opened.modal);
  const thanks = await people.answer(
    people.submit(opened, { verdict: "outdated", comment: "It has changed." }),
  );
  expect([thanks.flags, thanks.content]).toEqual([EPHEMERAL, "Thank you. Your feedback is kept."]);

  const chinese = people.press(answer, "Not helpful", { locale: "zh-CN" });
  expect((await world.until("the form", () => chinese.modal))["title"]).toMatch(/\p{Script=Han}/u);
});

it("turns the pages of a time line where it stands, there and back, without losing one", async () => {
  const { people, world } = discord;
  const timeline = await people.answer(people.command("timeline"));
  const first = textOf(world.messages.get(timeline.id));
  const seen = [first];
  for (let page = 0; page < 3; page += 1) {
    await answered(people.press(timeline, "Later"));
    seen.push(textOf(world.messages.get(timeline.id)));
  }
  expect(new Set(seen).size).toBe(4);
  for (let page = 2; page >= 0; page -= 1) {
    await answered(people.press(timeline, "Earlier"));
    expect(textOf(world.messages.get(timeline.id))).toBe(seen[page]);
  }
});

it("opens the time line of an answer", async () => {
  const { people } = discord;
  const asked = people.command("ask", {
    question: "What tariffs did the United States put on Chinese goods in April 2025?",
  });
  const timeline = await people.answer(people.press(await people.answer(asked), "Timeline"));
  expect(timeline.embeds.length).toBeGreaterThan(0);
});

it("asks a ready question as it stands on the button", async () => {
  const { people } = discord;
  const abstention = await people.answer(
    people.command("ask", { question: "What will the weather be tomorrow?" }),
  );
  const label = readDiscordMessage(abstention).buttons[0] ?? "";
  const picked = await people.answer(people.press(abstention, label));
  expect(picked.flags).toBe(0);
  expect(readDiscordMessage(picked).texts.length).toBeGreaterThan(1);
});

it("shares a private answer once, under the person's name, without its share button and without a mention", async () => {
  const { people, world } = discord;
  const secret = await people.answer(people.command("ask", { question: DISPUTED, private: true }));
  const pressed = people.press(secret, "Share in channel");
  const [shared] = await people.answers(pressed);
  const read = readDiscordMessage(shared);
  expect(shared?.flags).toBe(0);
  expect(read.texts[0]).toBe("Shared by A. *Person* @\u200beveryone");
  expect(read.mentions).toEqual([]);
  expect(read.texts.slice(1)).toEqual(readDiscordMessage(secret).texts);
  expect(read.buttons).not.toContain("Share in channel");
  expect(readDiscordMessage(world.messages.get(secret.id)).buttons).not.toContain("Share in channel");
  expect((await people.answer(people.press(shared ?? secret, "Sources"))).embeds.length).toBeGreaterThan(0);
});

it("explains buttons whose facts, dispute or meaning are gone", async () => {
  const { people } = discord;
  for (const id of ["s:no-such-fact", "b:no-such-dispute", "r:form-only", "zz:older"]) {
    const told = await people.answer(people.pressId(answer, id));
    expect([told.flags, told.embeds.length]).toEqual([EPHEMERAL, 0]);
    expect(told.content).not.toBe("");
  }
});

function textOf(message: HeldMessage | undefined): string {
  return readDiscordMessage(message).texts.join("\n");
}
