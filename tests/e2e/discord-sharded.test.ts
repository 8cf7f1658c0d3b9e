import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type DiscordStandIn, startDiscordStandIn } from "../support/discord-stand-in.ts";
import { type BotProcess, createBotFolder, startBot } from "../support/discord-stand-in-bot.ts";

// Each bot is a process that compiles itself: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const QUESTION = "What was the US tariff on Chinese goods in April 2025?";

const folder = createBotFolder();
let discord: DiscordStandIn;
let manager: BotProcess;

beforeAll(async () => {
  discord = await startDiscordStandIn({ shards: 2 });
  // The number of shards is what the stand-in recommends.
  manager = startBot({ folder: folder.path, discord, program: "sharded" });
  await discord.ready();
});

afterAll(async () => {
  await manager.stop();
  await discord.stop();
  folder.remove();
});

it("runs a process for each shard, and each answers for its own servers", async () => {
  const { people, places } = discord;
  for (const channel of [places.channel, places.farChannel, places.dm]) {
    const answer = await people.answer(people.command("ask", { question: QUESTION }, { channel }));
    expect(answer.embeds.length).toBeGreaterThan(0);
  }
  expect(discord.gateway.counts.identified).toBe(2);
});

it("starts a shard again that dies, while the other goes on", async () => {
  const { people, places, gateway, world } = discord;
  const pid = Number(
    /"pid":(\d+),"shard":1/.exec(manager.output())?.[1] ??
      /"shard":1,"pid":(\d+)/.exec(manager.output())?.[1],
  );
  process.kill(pid, "SIGKILL");
  await manager.says("shard process ended");
  await people.answer(people.command("ask", { question: QUESTION }, { channel: places.channel }));
  await world.until("the shard to come back", () => (gateway.counts.identified === 3 ? true : undefined));
  const answer = await people.answer(
    people.command("ask", { question: QUESTION }, { channel: places.farChannel }),
  );
  expect(answer.embeds.length).toBeGreaterThan(0);
});

it("ends all of them when told to", async () => {
  expect(await manager.stop()).toBe(0);
  await discord.world.until("both lines to be down", () =>
    discord.gateway.isUp(0) || discord.gateway.isUp(1) ? undefined : true,
  );
  expect(discord.world.problems).toEqual([]);
});
