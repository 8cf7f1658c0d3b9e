import { expect, test } from "vitest";
import { caveatsFor } from "../../../src/answer/caveats.ts";
import { parseKnowledge } from "../../../src/index.ts";
import { composeContext } from "../../support/compose-context.ts";
import { type Edit, knowledgeFiles } from "../../support/knowledge-folder.ts";

const late = "The sources reach to 2025-12-31; what has happened since is not known here.";
const single = "The first statement rests on one source.";

const caveats = (
  text: string,
  ids: readonly string[],
  today = "2026-11-22",
  ...edits: readonly Edit[]
): string[] => {
  const knowledge = parseKnowledge(knowledgeFiles(...edits));
  return caveatsFor(
    ids.flatMap((id) => knowledge.factById.get(id) ?? []),
    composeContext(knowledge, text, today),
  );
};

test("a question about now asked after the horizon says how far the sources reach", () => {
  expect(caveats("What is the rate now?", ["rate-145"])).toContain(late);
  expect(caveats("What was the rate in 2026?", ["rate-145"])).toContain(late);
});

test.each([
  ["a question about the past", "What was the rate in April 2025?", "2026-11-22"],
  ["a question asked before the horizon", "What is the rate now?", "2025-06-01"],
])("%s says nothing of the horizon", (_, text, today) => {
  expect(caveats(text, ["rate-145"], today)).not.toContain(late);
});

test("a doubt about a fact that is shown is told, one about another fact is not", () => {
  expect(caveats("What was it?", ["rate-30"])).toContain("The hour is not known.");
  expect(caveats("What was it?", ["rate-145"])).not.toContain("The hour is not known.");
});

test("a doubt that concerns only the editors is not told", () => {
  expect(
    caveats("What was it?", ["rate-30"], "2026-11-22", ["disagreements.yaml", "told: true", "told: false"]),
  ).not.toContain("The hour is not known.");
});

test("a lead that rests on one news report says so; a claim and an official document do not", () => {
  expect(caveats("What was it?", ["rate-145"])).toEqual([single]);
  expect(caveats("What was it?", ["china-denies", "rate-145"])).toEqual([]);
  expect(
    caveats("What was it?", ["rate-145"], "2026-11-22", [
      "sources/spring.yaml",
      "    published: 2025-05-14\n    kind: news",
      "    published: 2025-05-14\n    kind: primary",
    ]),
  ).toEqual([]);
});

test("nothing told has no reservations", () => {
  expect(caveats("What was it?", [])).toEqual([]);
});
