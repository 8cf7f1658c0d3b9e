import { expect, it, vi } from "vitest";
import { startDiscordStandIn } from "../support/discord-stand-in.ts";
import { createBotFolder, startBot } from "../support/discord-stand-in-bot.ts";

// Processes start slowly on a machine that has other things to do.
vi.setConfig({ testTimeout: 120_000 });

const QUESTIONS = 300;

it("loses nothing of a burst: Discord gets a sign within its three seconds, and every question its answer", async () => {
  const discord = await startDiscordStandIn({ deadlineMs: 3000 });
  const folder = createBotFolder();
  const bot = startBot({ folder: folder.path, discord, environment: { RATE_LIMIT_CHANNEL: "0" } });
  try {
    await discord.ready();
    const { people, world } = discord;
    const asked = Array.from({ length: QUESTIONS }, (_, index) =>
      people.command("ask", { question: "Who pays for the tariffs?" }, { user: String(100 + index) }),
    );
    for (const held of asked) await people.answer(held);
    const deferred = asked.filter(({ answered }) => answered === 5);
    expect(deferred.length).toBeGreaterThan(QUESTIONS / 2);
    expect(world.problems).toEqual([]);
    expect(bot.output()).not.toContain("not delivered");
  } finally {
    await bot.stop();
    await discord.stop();
    folder.remove();
  }
});
