/**
 * 100,000 questions, 32 at a time, through the loopback stand-in, watching the bot's memory:
 * `npx tsx bench/slack-soak.ts [socket|http] [questions] [real|small]`. Exits 1 if Slack would have refused anything.
 */
import { printSoak } from "./print-soak.ts";
import { parseBase, parseMode, startSlackRun } from "./slack-run.ts";

const [mode, total = "100000", base] = process.argv.slice(2);
const run = await startSlackRun(parseMode(mode), parseBase(base));
process.exitCode = (await printSoak(run, Number(total))) ? 0 : 1;
