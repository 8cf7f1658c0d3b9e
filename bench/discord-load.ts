/**
 * 200 questions a second for 60 seconds through the loopback stand-in, with the real discord.js client in a process
 * of its own: `npx tsx bench/discord-load.ts [questions a second] [seconds] [file for a profile]`. Exits 1 if a question
 * is lost.
 */
import { startDiscordRun } from "./discord-run.ts";
import { printLoad } from "./print-load.ts";

const [perSecond = "200", seconds = "60", profile] = process.argv.slice(2);
const run = await startDiscordRun();
const isWell = await printLoad(run, { perSecond: Number(perSecond), seconds: Number(seconds), profile });
process.exitCode = isWell ? 0 : 1;
