/**
 * 200 questions a second for 60 seconds through the loopback stand-in, with the real Bolt app in a process of its
 * own: `npx tsx bench/slack-load.ts [socket|http] [questions a second] [seconds] [real|small] [file for a profile]`.
 * "small" takes a fact base of four facts, which shows the adapter by itself. Exits 1 if a question is lost.
 */
import { printLoad } from "./print-load.ts";
import { parseBase, parseMode, startSlackRun } from "./slack-run.ts";

const [mode, perSecond = "200", seconds = "60", base, profile] = process.argv.slice(2);
const run = await startSlackRun(parseMode(mode), parseBase(base));
const isWell = await printLoad(run, { perSecond: Number(perSecond), seconds: Number(seconds), profile });
process.exitCode = isWell ? 0 : 1;
