import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Answer, createEngine, loadKnowledge, type Query, renderMessage } from "../../src/index.ts";

const knowledge = loadKnowledge(join(import.meta.dirname, "../../knowledge"));
const engine = createEngine(knowledge);
/** A second one over the same facts: nothing may depend on what was asked before. */
const twin = createEngine(knowledge);
const askedOn = "2026-11-22";

const questions = [...knowledge.facts].flatMap(({ asks }) => asks.slice(0, 2));
const fragments = [
  "tariff",
  "trade deal",
  "Geneva",
  "关税",
  "who said",
  "in April 2025",
  "since 99999-99-99",
  "145%",
  "((a+)+)+$",
  "[^\\]{2,}|*",
  "\u0000\u0007\u001b[2J",
  "\ud83d",
  "\udc00x",
  "\u202eevil\u202c\u200f",
  '{"question": "x", "__proto__": {}}',
  "<b>tariff</b> **bold** `code` <@U123> [x](https://a.example)",
  "constructor",
  "__proto__",
  "toString",
  "\n\n\n",
  "ａｂｃ ﬁ Ⅻ",
  "e\u0301".repeat(50),
];
const text = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
  { weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 200 }) },
  { weight: 2, arbitrary: fc.json() },
  { weight: 3, arbitrary: fc.constantFrom(...questions) },
  {
    weight: 4,
    arbitrary: fc
      .array(fc.oneof(fc.constantFrom(...fragments), fc.constantFrom(...questions)), { maxLength: 5 })
      .map((parts) => parts.join(" ")),
  },
);

/** What holds for every answer. */
const expectSound = (answer: Answer): void => {
  const numbers = answer.citations.map(({ number }) => number);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  for (const { citations } of answer.statements) {
    expect(citations.length).toBeGreaterThan(0);
    for (const number of citations) expect(numbers).toContain(number);
  }
  if (answer.kind !== "abstention") expect(answer.statements.length).toBeGreaterThan(0);
  for (const { score, signals } of answer.explanation)
    expect(Object.values(signals).reduce((sum, part) => sum + part, 0)).toBeCloseTo(score, 9);
  expect(renderMessage(answer).text).toContain(renderMessage(answer).footer);
};

describe("for any string at all", () => {
  test("there is an answer or an abstention; every statement is cited; signals add up to the score", () => {
    fc.assert(
      fc.property(text, (words) => expectSound(engine.answer({ text: words, askedOn }))),
      { numRuns: 250 },
    );
  }, 120_000);

  test("the same question on the same day has the same answer, whatever was asked before", () => {
    fc.assert(
      fc.property(text, text, (words, before) => {
        twin.answer({ text: before, askedOn });
        expect(JSON.stringify(twin.answer({ text: words, askedOn }))).toBe(
          JSON.stringify(engine.answer({ text: words, askedOn })),
        );
      }),
      { numRuns: 100 },
    );
  }, 120_000);

  test("a talk of any strings stays sound", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (lines) => {
        let previous: Query | undefined;
        for (const words of lines) {
          const answer = engine.answer({ text: words, askedOn, ...(previous && { previous }) });
          expectSound(answer);
          previous = answer.query;
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});

test.each([
  ["nothing", ""],
  ["white space", " \t\r\n\u3000"],
  ["100 kB of one word", "tariff ".repeat(14_300)],
  ["100 kB without a space", "a".repeat(100_000)],
  ["100 kB of Chinese", "关税".repeat(50_000)],
  ["100 kB of digits", "2025-".repeat(20_000)],
  ["100 kB of brackets", "([{".repeat(33_400)],
  ["100 kB of control characters", "\u0000\u001b\u0007".repeat(33_400)],
  ["100 kB of lone surrogates", "\ud83d".repeat(100_000)],
  ["100 kB of right-to-left marks", "\u202e\u200f".repeat(50_000)],
  ["100 kB of combining marks", "\u0301".repeat(100_000)],
  ["100 kB of questions", "What is IEEPA? And when? ".repeat(4_000)],
  ["names", "Trump and Xi, ".repeat(7_200)],
])("%s gets a sound answer", (_, words) => {
  expectSound(engine.answer({ text: words, askedOn }));
  expectSound(engine.answer({ text: words, askedOn, asOf: "2025-04-20" }));
});

test("the candidates for a question are those that its answer explains itself by, best first", () => {
  for (const text of questions.slice(0, 20)) {
    const explained = engine.answer({ text, askedOn }).explanation.map(({ factId }) => factId);
    expect(engine.candidates({ text, askedOn }).slice(0, explained.length)).toEqual(explained);
  }
  expect(engine.candidates({ text: "", askedOn })).toEqual([]);
});

test("every curated question can be asked on any day of the covered time", () => {
  const day = fc
    .integer({ min: Date.UTC(2017, 0, 1), max: Date.UTC(2030, 0, 1) })
    .map((moment) => new Date(moment).toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.constantFrom(...questions), day, (words, today) =>
      expectSound(engine.answer({ text: words, askedOn: today })),
    ),
    { numRuns: 100 },
  );
}, 120_000);
