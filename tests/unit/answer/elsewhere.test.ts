import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { createEngine, loadKnowledge } from "../../../src/index.ts";

const engine = createEngine(loadKnowledge(fileURLToPath(new URL("../../../knowledge", import.meta.url))));
const reasonFor = (text: string): string => {
  const answer = engine.answer({ text, askedOn: "2026-11-22" });
  return answer.kind === "abstention" ? answer.reason : answer.kind;
};

test.each([
  ["who painted the sunflowers", "out-of-scope"],
  ["what is the boiling point of water", "out-of-scope"],
])("%j is refused as %s", (question, reason) => {
  expect(reasonFor(question)).toBe(reason);
});

test.each(["How high was the fentanyl tariff in March 2025?", "When did Trump and Xi meet in Busan?"])(
  "%j is answered",
  (question) => {
    expect(reasonFor(question)).toBe("answered");
  },
);

test("a fact that tells just that overrules a wording of another dispute or a prediction", () => {
  expect(reasonFor("When did Greer and Li Chenggang get together on that Korean island?")).toBe("answered");
  expect(reasonFor("What will the tariff on Vietnam be next year?")).toBe("prediction");
});
