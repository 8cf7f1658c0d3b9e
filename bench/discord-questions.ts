import { readFileSync } from "node:fs";
import { startDiscordStandIn } from "../tests/support/discord-stand-in.ts";
import { createBotFolder, startBot } from "../tests/support/discord-stand-in-bot.ts";
import type { HeldInteraction } from "../tests/support/discord-stand-in-world.ts";

/** What people ask in the load programs: answers, disputes, follow-ups out of nowhere, abstentions, Chinese. */
const QUESTIONS = [
  "What tariff did the United States charge on Chinese goods before the Geneva deal?",
  "What was the US tariff on Chinese goods in April 2025?",
  "Who pays for the tariffs?",
  "When did China restrict rare earth exports?",
  "What did the Supreme Court decide about the IEEPA tariffs?",
  "soybeans 2025",
  "Will tariffs rise next year?",
  "What will the weather be tomorrow?",
  "and in June?",
  "日内瓦协议之前美国对华关税是多少？",
] as const;

/** A bot under load: the stand-in and the people are this process, the bot is another one. */
export interface LoadRun {
  readonly botPid: number;
  readonly problems: readonly string[];
  /** Asks question number `index` by `/ask`; resolves to the milliseconds from event to answer. */
  ask(index: number): Promise<number>;
  /** Resident memory of the bot in MiB. */
  memoryMiB(): number;
  /** Processor time the bot has used, in seconds. */
  cpuSeconds(): number;
  stop(): Promise<void>;
}

/**
 * Starts a stand-in that forgets what was answered, and a bot without rate limits. With `heapMiB` the bot's heap may
 * not grow beyond that: a leak would end it.
 */
export async function startLoadRun(heapMiB?: number): Promise<LoadRun> {
  const discord = await startDiscordStandIn({ forgetful: true });
  const folder = createBotFolder();
  const bot = startBot({
    folder: folder.path,
    discord,
    environment: {
      RATE_LIMIT_PERSON: "0",
      RATE_LIMIT_CHANNEL: "0",
      LOG_LEVEL: "warn",
      NODE_OPTIONS: heapMiB === undefined ? undefined : `--max-old-space-size=${heapMiB}`,
    },
  });
  await discord.ready();
  const { people, world } = discord;
  return {
    botPid: bot.pid,
    problems: world.problems,
    ask: (index) =>
      new Promise((resolve) => {
        const question = QUESTIONS[index % QUESTIONS.length] ?? "";
        const held: HeldInteraction = people.command(
          "ask",
          { question },
          { user: `${1000 + (index % 9973)}` },
        );
        held.onAnswered = () => resolve((held.answeredAt ?? 0) - held.bornAt);
      }),
    memoryMiB: () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${bot.pid}/status`, "utf8"))?.[1] ?? 0) / 1024,
    cpuSeconds: () => {
      const fields = readFileSync(`/proc/${bot.pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
      return (Number(fields[11]) + Number(fields[12])) / 100;
    },
    stop: async () => {
      await bot.stop();
      await discord.stop();
      folder.remove();
      if (bot.output() !== "") process.stdout.write(`the bot said:\n${bot.output()}`);
    },
  };
}

/** The value that a share of the values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
