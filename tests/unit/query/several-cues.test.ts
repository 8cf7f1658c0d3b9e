import { expect, test } from "vitest";
import { comparisonCue, listCue, twoAccountsCue } from "../../../src/query/several-cues.ts";

test.each([
  "what all did china lift?",
  "what else was in the package?",
  "which ones were they?",
  "give me the items.",
  "a quick rundown of the visit",
  "which laws can a president use?",
  "which of the us curbs were lifted?",
  "what purchases did the white house announce?",
  "need several studies",
  "what came out of the talks?",
  "give me every measure.",
  "the product-by-product increases",
  "what rounds of controls were there? what were the rounds of it?",
])("%j wishes for a list", (text) => {
  expect(listCue.test(text)).toBe(true);
});

test.each([
  "which official signed it?",
  "which us agency takes the duty?",
  "what is the basis?",
  "when was it?",
])("%j asks for one thing", (text) => {
  expect(listCue.test(text)).toBe(false);
});

test.each([
  "how much higher was the duty in 2020 than in 2017?",
  "which vote was more lopsided, the court's or the senate's?",
  "the cut, was it bigger for the one or for the other?",
  "was november better or worse than october?",
  "is the deficit growing or shrinking?",
  "which has the higher duty, cars or cells?",
  "soybeans: 2018/19 against 2024?",
  "then and now",
])("%j weighs two things", (text) => {
  expect(comparisonCue.test(text)).toBe(true);
});

test.each(["curbs against china", "more than 100 firms", "no more than half of it"])(
  "%j weighs nothing",
  (text) => {
    expect(comparisonCue.test(text)).toBe(false);
  },
);

test("two accounts told beside the question are compared", () => {
  expect(twoAccountsCue.test("one analyst tells me 57%, another says 40%.")).toBe(true);
  expect(twoAccountsCue.test("one analyst tells me 57%.")).toBe(false);
});
