/**
 * 200 questions a second for 60 seconds through the loopback stand-in, with the real discord.js client in a process
 * of its own: `npx tsx bench/discord-load.ts [questions a second] [seconds]`. Exits 1 if a question is lost.
 */
import { setTimeout as pause } from "node:timers/promises";
import { percentile, startLoadRun } from "./discord-questions.ts";

const rate = Number(process.argv[2] ?? 200);
const seconds = Number(process.argv[3] ?? 60);
const run = await startLoadRun();
for (let index = 0; index < 200; index += 1) await run.ask(index);

const total = rate * seconds;
const delays: number[] = [];
const cpuBefore = run.cpuSeconds();
const start = performance.now();
for (let sent = 0; sent < total;) {
  // An open loop: questions come at their time, whether or not those before are answered.
  const due = Math.min(total, Math.floor(((performance.now() - start) / 1000) * rate) + 1);
  for (; sent < due; sent += 1) void run.ask(sent).then((delay) => delays.push(delay));
  await pause(2);
}
const sendingSeconds = (performance.now() - start) / 1000;
for (let waited = 0; delays.length < total && waited < 600; waited += 1) await pause(100);
const cpu = run.cpuSeconds() - cpuBefore;
const lost = total - delays.length;

process.stdout.write(
  [
    `${total} questions in ${sendingSeconds.toFixed(1)} s (${(total / sendingSeconds).toFixed(0)} a second), ${lost} lost`,
    `from event to answer: p50 ${percentile(delays, 0.5).toFixed(1)} ms, p95 ${percentile(delays, 0.95).toFixed(1)} ms, ` +
      `p99 ${percentile(delays, 0.99).toFixed(1)} ms, longest ${percentile(delays, 1).toFixed(1)} ms`,
    `bot: ${((cpu / sendingSeconds) * 100).toFixed(0)} % of a core, ${run.memoryMiB().toFixed(0)} MiB resident`,
    `bodies that broke a limit of Discord: ${run.problems.length}`,
    "",
  ].join("\n"),
);
await run.stop();
process.exitCode = lost > 0 || run.problems.length > 0 ? 1 : 0;
