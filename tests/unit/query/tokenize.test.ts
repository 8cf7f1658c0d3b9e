import fc from "fast-check";
import { expect, test } from "vitest";
import { tokenize } from "../../../src/query/tokenize.ts";

test.each([
  ["Trump's 145% tariff", ["trump", "145", "tariff"]],
  ["US-China trade/tech", ["us", "china", "trade", "tech"]],
  ["U.S. goods", ["us", "goods"]],
  ["$1,234.50 billion", ["1234.5", "billion"]],
  ["12.0 and 100", ["12", "and", "100"]],
  ["3.", ["3"]],
  ["关税10%", ["关", "税", "10"]],
  ["H20 chips", ["h20", "chips"]],
  ["didn't", ["didnt"]],
  ["", []],
  ["—!?…", []],
])("%j is split into %j", (text, words) => {
  expect(tokenize(text).map(({ word }) => word)).toEqual(words);
});

test.each([
  ["tariff", "word"],
  ["145", "number"],
  ["€20", "number"],
  ["税", "han"],
  ["ставка", "word"],
])("%j is a %s", (text, kind) => {
  expect(tokenize(text).map((token) => token.kind)).toEqual([kind]);
});

test("the form as written is kept beside the plain one", () => {
  expect(tokenize("China's $1,000")).toMatchObject([
    { word: "china", surface: "China's" },
    { word: "1000", surface: "$1,000" },
  ]);
});

test("only the first token of a sentence is an opening one", () => {
  expect(
    tokenize("He said so. Bessent did not; Greer did")
      .filter(({ opening }) => opening)
      .map(({ surface }) => surface),
  ).toEqual(["He", "Bessent", "Greer"]);
});

test("plain ASCII is split as it is beside other letters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary-ascii", maxLength: 80 }), (text) => {
      expect(tokenize(text)).toEqual(tokenize(`${text} 税`).slice(0, -1));
    }),
  );
});

test("a token brings what it is found by; a function word stands apart", () => {
  expect(tokenize("Which tariffs fell by 10% 税")).toMatchObject([
    { functionWord: "s:which", feature: undefined },
    { stem: "tariff", feature: "w:tariff", functionWord: undefined },
    { stem: "fall", feature: "w:fall" },
    { functionWord: "s:by" },
    { stem: "10", feature: "n:10" },
    { stem: "税", feature: undefined, functionWord: undefined },
  ]);
});
