/**
 * 100,000 questions, 32 at a time, through the loopback stand-in, watching the bot's memory:
 * `npx tsx bench/discord-soak.ts [questions]`. Exits 1 if Discord would have refused anything.
 */
import { startDiscordRun } from "./discord-run.ts";
import { printSoak } from "./print-soak.ts";

const run = await startDiscordRun();
process.exitCode = (await printSoak(run, Number(process.argv[2] ?? 100_000))) ? 0 : 1;
