import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { createEngine, loadKnowledge, type Query } from "../../../src/index.ts";

const engine = createEngine(loadKnowledge(fileURLToPath(new URL("../../../knowledge", import.meta.url))));
const askedOn = "2026-11-22";
/** The lead of the last answer of a talk; the reason where there is none. */
const lastOf = (...questions: readonly string[]): string => {
  let previous: Query | undefined;
  let last = "";
  for (const text of questions) {
    const answer = engine.answer({ text, askedOn, ...(previous && { previous }) });
    previous = answer.query;
    last = answer.kind === "abstention" ? answer.reason : (answer.statements[0]?.factId ?? "");
  }
  return last;
};

test("deeds that came later are found although a time was spoken of before", () => {
  expect(
    lastOf(
      "How much farm aid did the Agriculture Department announce in 2018 and 2019?",
      "how much of it was really paid out?",
    ),
  ).toBe("mfp-actual-payments");
});

test("everyone else is not the party that was spoken of", () => {
  expect(
    lastOf("When did the duty-free entry of small parcels from China end?", "and for the rest of the world?"),
  ).toBe("de-minimis-ended-worldwide");
});

test.each([
  [
    "How much in US Treasuries did China hold in November 2025?",
    "what interest do they get on that?",
    "no-fact",
  ],
  ["How did US shares close on 5 June 2025?", "bitcoin?", "out-of-scope"],
])("%j, then %j: what was told holds nothing of it", (before, then, reason) => {
  expect(lastOf(before, then)).toBe(reason);
});
