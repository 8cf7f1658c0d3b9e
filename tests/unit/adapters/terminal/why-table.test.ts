import fc from "fast-check";
import { expect, test } from "vitest";
import { roundParts, toWhyTable } from "../../../../adapters/terminal/why-table.ts";
import { createSmallEngine, roundQuestion } from "../../../support/small-engine.ts";

const thousandths = (value: number): number => Math.round(value * 1000) + 0;

test("rounded parts add up to the rounded score, none off by a thousandth or more", () => {
  const signal = fc.double({ min: -2, max: 2, noNaN: true });
  fc.assert(
    fc.property(fc.array(signal, { minLength: 1, maxLength: 12 }), (parts) => {
      const score = parts.reduce((sum, part) => sum + part, 0);
      const rounded = roundParts(parts, score);
      expect(rounded.reduce((sum, part) => sum + thousandths(part), 0)).toBe(thousandths(score));
      for (const [index, part] of parts.entries())
        expect(Math.abs((rounded[index] ?? Infinity) - part)).toBeLessThan(0.0011);
    }),
  );
});

test("the table is aligned, its columns add up, and it names the facts that were told", () => {
  const answer = createSmallEngine().answer({ text: roundQuestion, askedOn: "2026-11-20" });
  const lines = toWhyTable(answer).split("\n");
  const from = lines.findIndex((line) => line.trim().startsWith("#1"));
  const rule = lines.findIndex((line) => line.startsWith("---"));
  const rows = lines.slice(from, rule + 2);
  expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
  const figures = (line = ""): number[] => line.trim().split(/\s+/).slice(1).map(Number).map(thousandths);
  const parts = lines.slice(from + 1, rule).map(figures);
  expect(figures(lines[rule + 1])).toEqual(
    answer.explanation.map((_, column) => parts.reduce((sum, row) => sum + (row[column] ?? NaN), 0)),
  );
  expect(lines).toContain(`#1  ${answer.statements[0]?.factId ?? "none"}  (told)`);
});

test("a narrow terminal shows fewer facts, and an abstention tells its reason", () => {
  const engine = createSmallEngine();
  const answer = engine.answer({ text: roundQuestion, askedOn: "2026-11-20" });
  const [ranked] = answer.explanation;
  if (ranked === undefined) throw new Error("nothing was ranked");
  const three = { ...answer, explanation: [ranked, ranked, ranked] };
  expect(toWhyTable(three)).toContain("\n#3  ");
  expect(toWhyTable(three, 30)).toContain("\n#2  ");
  expect(toWhyTable(three, 30)).not.toContain("#3");
  expect(toWhyTable(engine.answer({ text: "", askedOn: "2026-11-20" }))).toContain("Not answered: empty.");
});
