import { describe, expect, test } from "vitest";
import { asksBothSides, passOverSaying } from "../../../src/query/read-both-sides.ts";
import type { Term } from "../../../src/query/query.ts";

describe("both governments' words are asked for", () => {
  test.each([
    "What does Washington accuse China of and what's Beijing's answer?",
    "According to the Americans, were rare earths included, and according to the Chinese?",
    "What did he announce, and how did Beijing take it?",
    "How do the White House and the Chinese government each see that?",
    "Did the American and Chinese versions match?",
    "Forced labour tariffs: the accusation and China's denial",
    "I'd like the charge and the reply next to each other",
    "Which deadline was it? Who said what?",
    "What did Rubio say and what did the Chinese foreign ministry say back?",
    "Who is to blame, going by what each capital says?",
    "How did each capital describe them?",
    "Did both governments bless the thing?",
    "Trump said Xi had agreed. Is that how Beijing told it?",
    "What do economists and Trump each say about who pays?",
    "The two accounts contradict each other",
    "both sides on port fees",
    "Who broke the Geneva truce?",
    "中美双方各自怎么说？",
    "美国指控强制技术转让，中国怎么回应？",
  ])("in %j", (text) => {
    expect(asksBothSides(text)).toBe(true);
  });

  test.each([
    "By how many points did each country cut tariffs?",
    "What did the two countries trade in January 2026?",
    "Who leads the talks for each side?",
    "What did both sides announce in their joint statement?",
    "How did China hit back in 2018?",
    "What did Trump say about China's response?",
    "How did Beijing respond to what Trump said?",
    "Who is right, Washington or Beijing?",
    "What is the US tariff on Chinese goods?",
  ])("but not in %j", (text) => {
    expect(asksBothSides(text)).toBe(false);
  });
});

test("words of saying weigh next to nothing, names and matter keep their weight", () => {
  const term = (surface: string, entities?: readonly string[]): Term => ({
    surface,
    alternatives: [],
    role: "content",
    ...(entities && { entities }),
  });
  const terms = [term("accusation"), term("denial"), term("fentanyl"), term("answer", ["the-answer"])];
  expect(passOverSaying(terms).map(({ role }) => role)).toEqual(["filler", "filler", "content", "content"]);
});
