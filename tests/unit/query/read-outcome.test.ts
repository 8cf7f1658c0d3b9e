import { expect, test } from "vitest";
import { readOutcome } from "../../../src/query/read-outcome.ts";

test.each([
  ["did he go through with it?", "became"],
  ["did that ever happen", "became"],
  ["did they actually do it?", "became"],
  ["was it ever imposed?", "became"],
  ["did China keep its promise?", "became"],
  ["what came of it?", "became"],
  ["how did that end?", "became"],
  ["which rate did china end up with?", "became"],
  ["did it buy them?", "became"],
  ["has China lifted that?", "became"],
  ["how much of it did they actually buy", "became"],
  ["how much was really paid out?", "became"],
  ["后来兑现了吗？", "became"],
  ["and when did they raise it?", "changed"],
  ["was it lowered after Busan?", "changed"],
  ["was that lifted?", "changed"],
  ["what did it cost?", undefined],
  ["who asked for it?", undefined],
  ["When did the Geneva talks start?", undefined],
])("%j asks what %s", (text, outcome) => {
  expect(readOutcome(text)).toBe(outcome);
});
