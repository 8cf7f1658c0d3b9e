import { expect, test } from "vitest";
import { createSuggester } from "../../../src/answer/suggest.ts";
import { parseKnowledge } from "../../../src/index.ts";
import { knowledgeFiles } from "../../support/knowledge-folder.ts";

const suggest = createSuggester(parseKnowledge(knowledgeFiles()));
const roe = "What did Jane Roe say about the truce on 30 May 2025?";
const ministry = "What did China's trade ministry answer on 2 June 2025?";
const april = "What was the additional US tariff on Chinese goods in April 2025?";

test.each([
  ["roe", roe],
  ["ROE", roe],
  ["what did ja", roe],
  ["minis", ministry],
  ["tariffs", april],
  ["the additional us ta", april],
])("%j brings %j first", (typed, question) => {
  expect(suggest(typed, 5)[0]).toBe(question);
});

test.each(["zebra", "roe zebra", "inistry"])("%j fits no covered question", (typed) => {
  expect(suggest(typed, 5)).toEqual([]);
});

test("before anything is typed the newest facts' first questions are offered", () => {
  expect(suggest("", 2)).toEqual([ministry, roe]);
  expect(suggest("  ?", 1)).toEqual([ministry]);
});

test("no more than asked for are offered, each once", () => {
  expect(suggest("what", 2)).toHaveLength(2);
  const all = suggest("what", 50);
  expect(new Set(all).size).toBe(all.length);
  expect(suggest("what", 0)).toEqual([]);
});

test("questions too long for a button, and those that do not ask, are not offered", () => {
  const long = `What was ${"the very ".repeat(10)}long additional tariff?`;
  const edited = createSuggester(
    parseKnowledge(
      knowledgeFiles(
        ["facts/spring.yaml", april, long],
        ["facts/spring.yaml", roe, "What Jane Roe said about the truce on 30 May 2025"],
      ),
    ),
  );
  expect(long.length).toBeGreaterThan(90);
  expect(edited("", 50)).not.toContain(long);
  expect(edited("roe", 50)).toEqual([]);
});
