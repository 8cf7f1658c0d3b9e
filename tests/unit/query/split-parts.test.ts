import { expect, test } from "vitest";
import { askingSentence, splitParts } from "../../../src/query/split-parts.ts";

test.each([
  ["When was X and how much did Y cost?", ["When was X", "how much did Y cost?"]],
  ["What is IEEPA? Who signed it?", ["What is IEEPA", "Who signed it?"]],
  [
    "Where did they meet, who came and what was agreed?",
    ["Where did they meet", "who came", "what was agreed?"],
  ],
  ["什么是芬太尼关税？何时生效？", ["什么是芬太尼关税", "何时生效"]],
])("%j asks %j", (text, parts) => {
  expect(splitParts(text)).toEqual(parts);
});

test.each([
  "When did the truce start?",
  "What did Trump and Xi agree on?",
  "When and why?",
  "Tariffs on steel and aluminium",
  "",
])("%j asks one thing", (text) => {
  expect(splitParts(text)).toEqual([]);
});

test("more than four points are not taken apart", () => {
  expect(splitParts(Array.from({ length: 5 }, () => "What is it").join(" and "))).toEqual([]);
});

test.each([
  ["I import toys. What is the tariff?", "What is the tariff?"],
  ["I am a farmer! When did China stop buying soybeans? Thank you.", "When did China stop buying soybeans?"],
  ["My essay is due. And who signed the deal", "And who signed the deal"],
])("of %j the part that asks is %j", (text, asking) => {
  expect(askingSentence(text)).toBe(asking);
});

test.each(["What is the tariff?", "What is it? Who made it?", "Tell me of Geneva. Thank you.", ""])(
  "%j has no part beside the question",
  (text) => {
    expect(askingSentence(text)).toBe(text);
  },
);
