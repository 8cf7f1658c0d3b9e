import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadKnowledge } from "../../../src/index.ts";
import { createLexicon } from "../../../src/query/lexicon.ts";
import { createVocabulary } from "../../../src/query/vocabulary.ts";

const knowledge = loadKnowledge(join(import.meta.dirname, "../../../knowledge"));
const vocabulary = createVocabulary(knowledge, createLexicon(knowledge).words);

describe("a slip is read as the word that was meant", () => {
  test.each([
    ["govermnent", "government"],
    ["tairff", "tariff"],
    ["fentanil", "fentanyl"],
    ["soybaens", "soybeans"],
    ["retaliaton", "retaliation"],
    ["semiconducter", "semiconductor"],
    ["suprme", "supreme"],
    ["teh", "the"],
    ["wich", "which"],
    ["chian", "china"],
    ["adn", "and"],
  ])("%s → %s", (slip, meant) => {
    expect(vocabulary.correct(slip, false)).toBe(meant);
  });
});

describe("a word that is no slip stays as it is", () => {
  test.each([
    ["tariff", "a word of the base"],
    ["kitchen", "everyday English"],
    ["xqzt", "near nothing"],
    ["xyz", "too short to tell"],
    ["145", "a number"],
    ["h20", "a name with a digit"],
    ["关税", "Chinese"],
    ["", "nothing at all"],
  ])("%j (%s)", (word) => {
    expect(vocabulary.correct(word, false)).toBe(word);
  });
});

test("three capitals are a name, three small letters a slip", () => {
  expect(vocabulary.correct("hsr", true)).toBe("hsr");
  expect(vocabulary.correct("hwo", false)).toBe("how");
});

test.each(["bennett", "grier", "bassett", "hendricks"])(
  "a capital inside a sentence keeps the stranger's name %s from becoming another name",
  (name) => {
    expect(vocabulary.correct(name, true)).toBe(name);
  },
);

test("a word is counted in facts, and one that the base does not know counts nothing", () => {
  expect(vocabulary.count("tariff")).toBeGreaterThan(100);
  expect(vocabulary.count("zebra")).toBe(0);
  expect(vocabulary.count("constructor")).toBe(0);
});

test.each([
  ["kitchen", true],
  ["because", true],
  ["tarrif", false],
  ["xqzt", false],
])("%s is everyday English: %j", (word, english) => {
  expect(vocabulary.isEnglish(word)).toBe(english);
});
