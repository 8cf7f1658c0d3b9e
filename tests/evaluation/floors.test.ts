import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createEngine, loadKnowledge } from "../../src/index.ts";
import { readGolden, type Split, splits } from "./golden.ts";
import { measure } from "./metrics.ts";
import { askEngine } from "./run-engine.ts";

/** Shares reached so far. They only rise: with every gain they are raised in the same commit. */
const floors: Readonly<Record<Split, { accuracy: number; precision: number; abstentionRecall: number }>> = {
  tuning: { accuracy: 0.92, precision: 0.94, abstentionRecall: 0.94 },
  "held-out": { accuracy: 0.86, precision: 0.86, abstentionRecall: 0.88 },
  spoken: { accuracy: 0.86, precision: 0.85, abstentionRecall: 0.84 },
  "spoken-held-out": { accuracy: 0.75, precision: 0.84, abstentionRecall: 0.98 },
  exam: { accuracy: 0.82, precision: 0.85, abstentionRecall: 0.8 },
  "exam-held-out": { accuracy: 0.77, precision: 0.79, abstentionRecall: 0.83 },
};

const knowledge = loadKnowledge(fileURLToPath(new URL("../../knowledge", import.meta.url)));
const ask = askEngine(createEngine(knowledge));

describe("golden questions", () => {
  it.each(splits)("keeps the %s floors", (split) => {
    const { accuracy, precision, abstentionRecall } = measure(readGolden(split), ask);
    expect(accuracy).toBeGreaterThanOrEqual(floors[split].accuracy);
    expect(precision).toBeGreaterThanOrEqual(floors[split].precision);
    expect(abstentionRecall).toBeGreaterThanOrEqual(floors[split].abstentionRecall);
  });

  it("has at least 500 questions, a third of them unanswerable, and names only facts that exist", () => {
    const all = splits.flatMap((split) => readGolden(split));
    expect(all.length).toBeGreaterThanOrEqual(500);
    expect(all.filter(({ abstains }) => abstains).length / all.length).toBeGreaterThan(0.27);
    const named = all.flatMap(({ facts, all: groups }) => [...(facts ?? []), ...(groups ?? []).flat()]);
    expect(named.filter((id) => !knowledge.factById.has(id))).toEqual([]);
  });
});
