import { writeFileSync } from "node:fs";
import { INSPECTOR_LINES } from "./inspector.ts";
import type { LoadRun } from "./load-run.ts";
import { toParts } from "./profile-parts.ts";
import { askSteadily, warmUp } from "./questions.ts";

/** How a load program is to ask. */
export interface Load {
  readonly perSecond: number;
  readonly seconds: number;
  /** Where the profile of the bot goes; none is taken when left out. */
  readonly profile?: string | undefined;
}

/** Puts a bot under load and prints what came of it; tells whether all was well. Stops the bot. */
export async function printLoad(run: LoadRun, { profile, ...load }: Load): Promise<boolean> {
  await warmUp(run.ask);
  const inspector = profile === undefined ? undefined : await run.inspector();
  await inspector?.startProfile();
  const [botBefore, ownBefore] = [run.meter.cpuSeconds(), process.cpuUsage()];
  const { total, timings, failures, sendingSeconds } = await askSteadily(run.ask, load);
  const bot = run.meter.cpuSeconds() - botBefore;
  const { user, system } = process.cpuUsage(ownBefore);
  const lost = total - timings.length;
  const perQuestion = (seconds: number): string => ((1000 * seconds) / timings.length).toFixed(2);
  const print = (text: string): void => void process.stdout.write(`${text}\n`);

  print(
    `${run.name}: ${total} questions in ${sendingSeconds.toFixed(1)} s (${(total / sendingSeconds).toFixed(0)} a second), ${lost} without an answer 10 s later`,
  );
  print(
    toLine(
      "from event to first sign",
      timings.map((timing) => timing.signMs),
    ),
  );
  print(
    toLine(
      "from event to answer",
      timings.map((timing) => timing.answerMs),
    ),
  );
  print(
    `processor time a question: bot ${perQuestion(bot)} ms, stand-in ${perQuestion((user + system) / 1e6)} ms; ` +
      `bot ${run.meter.memoryMiB().toFixed(0)} MiB resident`,
  );
  if (inspector !== undefined && profile !== undefined) {
    const sampled = await inspector.stopProfile();
    for (const [part, ms] of [...toParts(sampled)].sort((one, other) => other[1] - one[1]))
      print(`  ${part.padEnd(18)} ${(ms / timings.length).toFixed(3)} ms`);
    writeFileSync(profile, JSON.stringify(profileIn(sampled)));
    inspector.close();
  }
  print(`what the platform would have refused: ${run.problems.length}`);
  for (const problem of [...run.problems, ...failures].slice(0, 5)) print(problem);
  await run.stop();
  const said = run.output().replace(INSPECTOR_LINES, "");
  if (said !== "") print(`the bot said:\n${said.slice(0, 2000)}`);
  return lost === 0 && run.problems.length === 0;
}

function profileIn(sampled: unknown): unknown {
  return typeof sampled === "object" && sampled !== null && "profile" in sampled ? sampled.profile : sampled;
}

function toLine(what: string, values: readonly number[]): string {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share: number): string =>
    `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(1)} ms`;
  return `${what}: p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, longest ${at(1)}`;
}
