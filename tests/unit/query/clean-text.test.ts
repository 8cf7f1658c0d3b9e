import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText, isChinese, questionLength } from "../../../src/query/clean-text.ts";

test.each([
  ["<@12> What’s IEEPA?", "What's IEEPA?"],
  ["**What** is the `H20` chip?", "What is the H20 chip?"],
  ["@everyone what changed?", "what changed?"],
  ["See https://example.com/page?x=1 now", "See now"],
  ["a<b>bold</b> claim", "a bold claim"],
  ["“Geneva” and 「London」", '"Geneva" and "London"'],
  ["US–China ‑ 2018−2020", "US-China - 2018-2020"],
  ["ｔａｒｉｆｆ １４５％", "tariff 145%"],
  ["a\u0000b\u202ec\ufeff", "a b c"],
  ["  two\n\nlines\t ", "two lines"],
  ["x\ud83dy", "x y"],
])("%j becomes %j", (text, clean) => {
  expect(cleanText(text)).toBe(clean);
});

test.each(["Is 5 < 6?", "What is Section 301(b)?", "Who said 'no'?", "145% on goods", "a@b.example"])(
  "%j has nothing to drop and stays as it is",
  (text) => {
    expect(cleanText(text)).toBe(text);
  },
);

test("what follows the longest question is left out", () => {
  expect(cleanText("a".repeat(questionLength + 50))).toHaveLength(questionLength);
  expect(cleanText("a".repeat(questionLength))).toHaveLength(questionLength);
});

test("any string becomes short, trimmed and free of controls, and cleaning it again keeps it short", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      const clean = cleanText(text);
      expect(clean.length).toBeLessThanOrEqual(questionLength);
      expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
      expect(clean.trim()).toBe(clean);
    }),
    { numRuns: 200 },
  );
});

describe("a text counts as Chinese when a fifth of its letters are Han characters", () => {
  test.each([
    ["美国对华关税是多少？", true],
    ["IEEPA关税是多少", true],
    ["关abcd", true],
    ["关abcde", false],
    ["What does 关税 mean in English?", false],
    ["What is IEEPA?", false],
    ["1234", false],
    ["", false],
  ])("%j → %j", (text, chinese) => {
    expect(isChinese(text)).toBe(chinese);
  });
});
