/**
 * 100,000 questions, 32 at a time, through the loopback stand-in, watching the bot's memory:
 * `npx tsx bench/slack-soak.ts [socket|http] [questions] [real|small]`. Exits 1 if Slack would have refused anything.
 */
import { parseBase, parseMode, startLoadRun } from "./slack-questions.ts";

const mode = parseMode(process.argv[2]);
const total = Number(process.argv[3] ?? 100_000);
const AT_ONCE = 32;
const run = await startLoadRun(mode, parseBase(process.argv[4]));
const start = performance.now();
let sent = 0;
let answered = 0;

process.stdout.write(`${mode}\nanswered  MiB resident  a second\n`);
async function keepAsking(): Promise<void> {
  while (sent < total) {
    sent += 1;
    await run.ask(sent);
    answered += 1;
    if (answered % (total / 20) !== 0) continue;
    const perSecond = answered / ((performance.now() - start) / 1000);
    process.stdout.write(
      `${String(answered).padStart(8)}  ${run.memoryMiB().toFixed(1).padStart(12)}  ${perSecond.toFixed(0).padStart(8)}\n`,
    );
  }
}
await Promise.all(Array.from({ length: AT_ONCE }, keepAsking));
process.stdout.write(`what Slack would have refused: ${run.problems.length}\n`);
for (const problem of run.problems.slice(0, 3)) process.stdout.write(`${problem}\n`);
await run.stop();
process.exitCode = run.problems.length > 0 ? 1 : 0;
