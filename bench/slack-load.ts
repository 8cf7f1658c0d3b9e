/**
 * 200 questions a second for 60 seconds through the loopback stand-in, with the real Bolt app in a process of its
 * own: `npx tsx bench/slack-load.ts [socket|http] [questions a second] [seconds] [real|small]`. "small" takes a fact
 * base of four facts, which shows the adapter by itself. Exits 1 if a question is lost.
 */
import { setTimeout as pause } from "node:timers/promises";
import { parseBase, parseMode, percentile, startLoadRun, type Timing } from "./slack-questions.ts";

const mode = parseMode(process.argv[2]);
const rate = Number(process.argv[3] ?? 200);
const seconds = Number(process.argv[4] ?? 60);
const run = await startLoadRun(mode, parseBase(process.argv[5]));
for (let index = 0; index < 200; index += 1) await run.ask(index);

const total = rate * seconds;
const timings: Timing[] = [];
const failures: string[] = [];
const cpuBefore = run.cpuSeconds();
const start = performance.now();
for (let sent = 0; sent < total;) {
  // An open loop: questions come at their time, whether or not those before are answered.
  const due = Math.min(total, Math.floor(((performance.now() - start) / 1000) * rate) + 1);
  for (; sent < due; sent += 1) {
    void run.ask(sent).then(
      (timing) => timings.push(timing),
      (error: unknown) => failures.push(String(error)),
    );
  }
  await pause(2);
}
const sendingSeconds = (performance.now() - start) / 1000;
for (let waited = 0; timings.length + failures.length < total && waited < 100; waited += 1) await pause(100);
const cpu = run.cpuSeconds() - cpuBefore;
const lost = total - timings.length;

const line = (what: string, values: readonly number[]): string =>
  `${what}: p50 ${percentile(values, 0.5).toFixed(1)} ms, p95 ${percentile(values, 0.95).toFixed(1)} ms, ` +
  `p99 ${percentile(values, 0.99).toFixed(1)} ms, longest ${percentile(values, 1).toFixed(1)} ms`;

process.stdout.write(
  [
    `${mode}: ${total} questions in ${sendingSeconds.toFixed(1)} s (${(total / sendingSeconds).toFixed(0)} a second), ${lost} lost`,
    line(
      "from event to acknowledgement",
      timings.map((timing) => timing.ackMs),
    ),
    line(
      "from event to answer",
      timings.map((timing) => timing.answerMs),
    ),
    `bot: ${((cpu / sendingSeconds) * 100).toFixed(0)} % of a core, ${run.memoryMiB().toFixed(0)} MiB resident`,
    `what Slack would have refused: ${run.problems.length}`,
    ...failures.slice(0, 3),
    "",
  ].join("\n"),
);
await run.stop();
process.exitCode = lost > 0 || run.problems.length > 0 ? 1 : 0;
