import { fileURLToPath } from "node:url";
import { createEngine, loadKnowledge } from "../../src/index.ts";
import { measureBaselines } from "./baselines.ts";
import { readGolden, splits } from "./golden.ts";
import { type Metrics, measure } from "./metrics.ts";
import { askEngine } from "./run-engine.ts";

/*
 * npm run evaluate                  the table: Parley and the baselines on both splits
 * npm run evaluate -- --failures    with the failures of the tuning splits (those of the held-out splits are never shown)
 */

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(8);
const row = (
  name: string,
  { accuracy, answerAccuracy, precision, abstentionPrecision, abstentionRecall }: Metrics,
): string =>
  `${name.padEnd(64)}${[accuracy, answerAccuracy, precision, abstentionPrecision, abstentionRecall].map(percent).join("")}`;

const knowledge = loadKnowledge(fileURLToPath(new URL("../../knowledge", import.meta.url)));
const ask = askEngine(createEngine(knowledge));
const sets = new Map(splits.map((split) => [split, readGolden(split)]));
const baselines = measureBaselines(knowledge, readGolden("tuning"), sets);

for (const [name, questions] of sets) {
  const metrics = measure(questions, ask);
  console.log(`\n${name}: ${questions.length} questions`);
  console.log(`${"".padEnd(64)}   right answers   prec. ref.prec refused`);
  console.log(row("Parley", metrics));
  for (const baseline of baselines) {
    const measured = baseline.metrics.get(name);
    if (measured !== undefined)
      console.log(row(`${baseline.name}, threshold ${baseline.threshold}`, measured));
  }
  for (const [category, { right, all }] of [...metrics.byCategory].sort())
    console.log(
      `  ${category.padEnd(16)}${String(right).padStart(4)} / ${String(all).padEnd(4)}${percent(right / all)}`,
    );
  if (process.argv.includes("--failures") && !name.endsWith("held-out"))
    for (const { golden, why } of metrics.failures)
      console.log(
        `\n${golden.id} [${golden.category}] ${[...(golden.prior ?? []), golden.question].join(" >> ")}\n   ${why}`,
      );
}
