import { startDiscordStandIn } from "../tests/support/discord-stand-in.ts";
import { createBotFolder, startBot } from "../tests/support/discord-stand-in-bot.ts";
import { INSPECTED, openInspector } from "./inspector.ts";
import type { LoadRun } from "./load-run.ts";
import { meterOf } from "./process-meter.ts";
import { questionAt } from "./questions.ts";

/** Discord's own deadline for the first sign. */
const DEADLINE_MS = 3000;

/** Starts a stand-in that forgets what was answered, and a bot without rate limits. Questions come by `/ask`. */
export async function startDiscordRun(): Promise<LoadRun> {
  const discord = await startDiscordStandIn({ forgetful: true, deadlineMs: DEADLINE_MS });
  const folder = createBotFolder();
  const bot = startBot({
    folder: folder.path,
    discord,
    environment: {
      RATE_LIMIT_PERSON: "0",
      RATE_LIMIT_CHANNEL: "0",
      LOG_LEVEL: "warn",
      NODE_OPTIONS: INSPECTED,
    },
  });
  await discord.ready();
  const { people, world } = discord;
  return {
    name: "discord",
    meter: meterOf(bot.pid),
    problems: world.problems,
    ask: (index) =>
      new Promise((resolve) => {
        const question = questionAt(index);
        const held = people.command("ask", { question }, { user: `${1000 + (index % 9973)}` });
        held.onShown = () =>
          resolve({
            signMs: (held.answeredAt ?? performance.now()) - held.bornAt,
            answerMs: performance.now() - held.bornAt,
          });
      }),
    inspector: () => openInspector(bot.output()),
    output: () => bot.output(),
    stop: async () => {
      await bot.stop();
      await discord.stop();
      folder.remove();
    },
  };
}
