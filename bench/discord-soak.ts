/**
 * 100,000 questions, 32 at a time, through the loopback stand-in, watching the bot's memory:
 * `npx tsx bench/discord-soak.ts [questions] [largest heap in MiB]`. Exits 1 if a body broke a limit.
 * Unbounded, V8 lets garbage lie for long; with a bound on the heap, memory that stays level shows that nothing leaks.
 */
import { startLoadRun } from "./discord-questions.ts";

const total = Number(process.argv[2] ?? 100_000);
const AT_ONCE = 32;
const heapMiB = process.argv[3] === undefined ? undefined : Number(process.argv[3]);
const run = await startLoadRun(heapMiB);
const start = performance.now();
let sent = 0;
let answered = 0;

process.stdout.write("answered  MiB resident  a second\n");
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
process.stdout.write(`bodies that broke a limit of Discord: ${run.problems.length}\n`);
await run.stop();
process.exitCode = run.problems.length > 0 ? 1 : 0;
