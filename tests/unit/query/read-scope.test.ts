import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadKnowledge } from "../../../src/index.ts";
import { createScopeReader } from "../../../src/query/read-scope.ts";

const read = createScopeReader(loadKnowledge(join(import.meta.dirname, "../../../knowledge")).scope);

describe("a question that no fact can answer is told by its wording", () => {
  test.each([
    ["", "empty"],
    ["?!…", "empty"],
    ["hello", "small-talk"],
    ["Thanks!", "small-talk"],
    ["你好", "small-talk"],
    ["Should I stockpile Chinese toys?", "advice"],
    ["How can I avoid the tariff?", "advice"],
    ["我应该买哪只股票", "advice"],
    ["Do you think the tariffs are fair?", "opinion"],
    ["Who is winning the trade war?", "opinion"],
    ["Is Trump an idiot?", "opinion"],
    ["你觉得谁赢了？", "opinion"],
    ["Will the truce hold?", "prediction"],
    ["How likely is a new deal?", "prediction"],
    ["What happens next?", "prediction"],
    ["What would happen if the truce ended?", "prediction"],
    ["关税会不会再涨？", "prediction"],
    ["What tariff does the US charge on Canada?", "other-dispute"],
    ["What is the EU deal?", "other-dispute"],
    ["Did Japan retaliate?", "other-dispute"],
  ])("%j → %s", (text, kind) => {
    expect(read(text).kind).toBe(kind);
  });
});

describe("a question for the facts lies inside, though it shares words with the others", () => {
  test.each([
    "What tariff does the US charge on Chinese goods?",
    "When will the truce expire?",
    "What did Trump say he will do?",
    "What did China promise to buy next year?",
    "Did the Supreme Court rule the tariffs unlawful?",
    "Hello tariffs",
    "Which Chinese goods went through Vietnam?",
    "Who won the case before the Court of International Trade?",
    "美国对华关税是多少？",
  ])("%j", (text) => {
    expect(read(text)).toEqual({ kind: "in" });
  });
});

test("the words that gave it away are told", () => {
  expect(read("Should I wait?")).toEqual({ kind: "advice", cue: "should i" });
  expect(read("What is the EU deal?")).toEqual({ kind: "other-dispute", cue: "party-european-union" });
});

test("signs of regular expressions in a party's name are taken as they stand", () => {
  const reader = createScopeReader([{ id: "party-x", cues: ["A.B (C"], zh: ["甲(乙"] }]);
  expect(reader("Is AxB here")).toEqual({ kind: "in" });
});
