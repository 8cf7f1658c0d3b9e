import { expect, test } from "vitest";
import { tokenize } from "../../../src/query/tokenize.ts";
import { createGapWords } from "../../../src/retrieval/gap-words.ts";

const answered = [
  "How high was the tariff in May?",
  "How high was the duty in June?",
  "When was the tariff cut?",
  "Who cut the tariff in 2019?",
  "关税是多少？",
  "关税多少？",
  "关税有多少？",
];
const gaps = [
  "In which hotel did they meet?",
  "Which hotel was it?",
  "Which hotel in 2020?",
  "谁翻译的？",
  "谁翻译？",
  "由谁翻译？",
];
const gapWords = createGapWords(
  answered.map((question) => tokenize(question)),
  gaps.map((question) => tokenize(question)),
);

test("words that stand in gaps speak for a gap, in any question", () => {
  expect(gapWords("Which hotel hosted the tariff talks?")).toBeGreaterThan(0);
  expect(gapWords("会谈由谁翻译？")).toBeGreaterThan(0);
});

test("words of answered questions speak against it", () => {
  expect(gapWords("How high was the tariff?")).toBeLessThan(0);
  expect(gapWords("关税多少？")).toBeLessThan(0);
});

test("a manner of speech says nothing", () => {
  expect(gapWords("lol so which hotel was it")).toBe(gapWords("which hotel was it"));
});

test("words seen in too few questions, or in none, say nothing", () => {
  expect(gapWords("zebra zither")).toBe(0);
  expect(gapWords("")).toBe(0);
});

test("one number is as good as another", () => {
  expect(gapWords("2019")).toBe(gapWords("2031"));
});
