import { INSPECTOR_LINES } from "./inspector.ts";
import type { LoadRun } from "./load-run.ts";
import { askInSteps, warmUp } from "./questions.ts";

/**
 * Asks many questions and prints the bot's memory at twenty even steps; tells whether the platform would have taken
 * everything. What lives after a garbage collection shows whether anything leaks: it stays level. Resident memory
 * follows the garbage, which V8 lets lie for long. Stops the bot.
 */
export async function printSoak(run: LoadRun, total: number): Promise<boolean> {
  const print = (text: string): void => void process.stdout.write(`${text}\n`);
  const inspector = await run.inspector();
  await warmUp(run.ask);
  print(`${run.name}\n answered   live MiB   resident MiB   a second`);
  let begun = performance.now();
  let before = 0;
  await askInSteps(run.ask, {
    total,
    async onStep(answered) {
      const perSecond = (answered - before) / ((performance.now() - begun) / 1000);
      const resident = run.meter.memoryMiB();
      const cells = [
        [String(answered), 9],
        [(await inspector.liveMiB()).toFixed(1), 11],
        [resident.toFixed(0), 15],
        [perSecond.toFixed(0), 11],
      ] as const;
      print(cells.map(([text, width]) => text.padStart(width)).join(""));
      begun = performance.now();
      before = answered;
    },
  });
  inspector.close();
  print(`what the platform would have refused: ${run.problems.length}`);
  for (const problem of run.problems.slice(0, 5)) print(problem);
  await run.stop();
  const said = run.output().replace(INSPECTOR_LINES, "");
  if (said !== "") print(`the bot said:\n${said.slice(0, 2000)}`);
  return run.problems.length === 0;
}
