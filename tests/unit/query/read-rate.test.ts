import { describe, expect, test } from "vitest";
import {
  askingClause,
  asksOnlyRate,
  asksRate,
  readGoods,
  readSections,
  speaksOfAllGoods,
  withoutAsides,
} from "../../../src/query/read-rate.ts";

test.each([
  ["What was the Section 232 rate on Chinese aluminium on 1 July 2025?", true],
  ["How was it taxed coming into the US?", true],
  ["What does steel from China pay?", true],
  ["Which across-the-board rate did we owe?", true],
  ["What did China add on American goods then?", true],
  ["Is the tariff still 145%?", true],
  ["postal duty on a 40 dollar package from Shenzhen in June 2025", true],
  ["2025年6月1日美国的关税是多少？", true],
  ["Who met in Geneva?", false],
  ["How much revenue did the tariffs raise?", false],
  ["Which court ruled on the tariffs?", false],
  ["What did the tariffs cost households?", false],
])("%j asks for the height of a duty: %j", (text, expected) => {
  expect(asksRate(text)).toBe(expected);
});

test.each([
  ["What is the tariff on Chinese solar cells?", true],
  ["Which goods are exempt from the tariff?", false],
  ["By how much did the duty on steel change?", false],
  ["What flat fee did a parcel pay per item?", false],
])("%j asks for nothing else: %j", (text, expected) => {
  expect(asksOnlyRate(text)).toBe(expected);
});

describe("the words that ask", () => {
  test.each([
    [
      "A lamp order of ours landed on 15 May. What did the tariffs add up to then?",
      "What did the tariffs add up to then?",
    ],
    ["For a crate that cleared Oakland on 20 May, what duty applied?", "what duty applied?"],
    ["What was the duty on List 3, and why?", "What was the duty on List 3, and why?"],
  ])("%j → %j", (text, clause) => {
    expect(askingClause(text)).toBe(clause);
  });

  test.each([
    "Leaving the old 301 stuff aside, what did the duties add up to?",
    "What is the all-goods tariff, on top of the old 301 duties?",
    "Not counting the 301 lists, what did we owe?",
  ])("%j sets the old law aside", (text) => {
    expect(readSections(text)).toEqual(["section-301"]);
    expect(readSections(withoutAsides(text))).toEqual([]);
  });
});

test.each([
  ["What did the second-term tariffs add up to?", true],
  ["How much additional US duty was that?", true],
  ["What is the rate on goods from China?", true],
  ["What is the duty on syringes?", false],
])("%j speaks of all goods: %j", (text, expected) => {
  expect(speaksOfAllGoods(text)).toBe(expected);
});

test.each([
  ["What is China's tariff on US ginseng?", ["ginseng"]],
  ["What is the tariff on Chinese goods?", []],
  ["What is the rate on furniture?", ["furniture"]],
])("%j names %j", (text, goods) => {
  expect(readGoods(text)).toEqual(goods);
});
