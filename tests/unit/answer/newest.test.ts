import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { createEngine, loadKnowledge } from "../../../src/index.ts";

const knowledge = loadKnowledge(fileURLToPath(new URL("../../../knowledge", import.meta.url)));
const engine = createEngine(knowledge);
const leadFor = (text: string, askedOn = "2026-11-22"): string | undefined =>
  engine.answer({ text, askedOn }).statements[0]?.factId;
/** Newest month of a series that is past. */
const newestOf = (series: string): string | undefined =>
  knowledge.facts
    .filter(({ measure, kind }) => kind === "figure" && measure?.series === series)
    .sort((a, b) => (b.from ?? "").localeCompare(a.from ?? ""))[0]?.id;

test("latest wants the last figure of a series, whichever of them shares most words with the question", () => {
  expect(leadFor("Newest monthly US goods deficit with China you have?")).toBe(
    newestOf("us-goods-deficit-with-china-monthly-nsa"),
  );
});

test("a figure that is asked for at its own time stays", () => {
  expect(leadFor("What was the US goods deficit with China in March 2026?")).toBe("us-census-china-2026-03");
});
