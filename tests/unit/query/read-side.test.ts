import { describe, expect, test } from "vitest";
import { readSide } from "../../../src/query/read-side.ts";

describe("whose words or acts are asked for", () => {
  test.each([
    ["How did Beijing respond?", "china"],
    ["What did China say about the ruling?", "china"],
    ["What was China's reaction?", "china"],
    ["According to Beijing, who started it?", "china"],
    ["中方怎么回应？", "china"],
    ["How did Beijing respond after Trump and Xi met?", "china"],
    ["How did Washington respond?", "us"],
    ["What did the White House say?", "us"],
    ["What did Bessent announce?", "us"],
    ["What was the US position?", "us"],
    ["美国怎么回应？", "us"],
  ])("%s → %s", (text, side) => {
    expect(readSide(text)).toBe(side);
  });
});

test.each([
  "What did Washington and Beijing say?",
  "What do Washington and Beijing each say about it?",
  "What do Beijing and Washington each say about it?",
  "Did China or the US deny it?",
  "How did both the US and China respond?",
  "中国和美国怎么说？",
  "美国和中国怎么说？",
  "What is the tariff on Chinese goods?",
  "Who signed the deal?",
  "Did India retaliate?",
  "",
])("%j asks for both or neither", (text) => {
  expect(readSide(text)).toBeUndefined();
});
