import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadKnowledge, type Query } from "../../../src/index.ts";
import { mayLean } from "../../../src/query/follow-up.ts";
import { createQueryParser } from "../../../src/query/parse-query.ts";

const askedOn = "2026-11-22";
const parser = createQueryParser(loadKnowledge(join(import.meta.dirname, "../../../knowledge")));
const first = (text: string): Query => parser.parse({ text, askedOn });
/** What the second question of a talk is read as. */
const then = (before: string, text: string, lean = false): Query =>
  parser.parse({
    text,
    askedOn,
    previous: { ...first(before), answeredWith: ["geneva-us-rate-cut-30"] },
    lean,
  });
const entitiesOf = ({ terms }: Query): string[] => terms.flatMap(({ entities }) => entities ?? []);

const genevaRate = "What was the US tariff on Chinese goods after Geneva?";

describe("a question leans on the one before when it points back or has no matter of its own", () => {
  test.each(["And China's?", "Why?", "When did it start?", "And then?", "What about that?", "那中国呢？"])(
    "%s",
    (text) => {
      expect(then(genevaRate, text).leansOn).toEqual(["geneva-us-rate-cut-30"]);
    },
  );
});

describe("a question with a matter of its own starts afresh", () => {
  test.each([
    "What is the Section 301 investigation of shipbuilding?",
    "How many soybeans did China promise to buy at Busan?",
    "What is Nexperia?",
    "Should I wait?",
    "hello",
  ])("%s", (text) => {
    expect(then(genevaRate, text).leansOn).toBeUndefined();
  });
});

test("a name alone may lean: it asks for the same of another", () => {
  expect(mayLean(first("the Senate?"))).toBe(true);
  expect(mayLean(first("How did the Senate vote on that?"))).toBe(false);
});

test("without a question before, nothing leans", () => {
  expect(first("And China's?").leansOn).toBeUndefined();
});

test("the time is carried over, unless the question names one or asks for now", () => {
  const { period } = first(genevaRate);
  expect(period).toBeDefined();
  expect(then(genevaRate, "And China's?").period).toEqual({ ...period, carried: true });
  expect(then(genevaRate, "And in March 2025?").period).toMatchObject({ from: "2025-03-01" });
  expect(then(genevaRate, "And now?").period).toBeUndefined();
});

test.each([
  [genevaRate, "And China's?", "china-on-us"],
  ["What was China's tariff on US goods after Geneva?", "And the US one?", "us-on-china"],
  [genevaRate, "And in March 2025?", "us-on-china"],
])("%j, then %j asks for %s", (before, text, direction) => {
  expect(then(before, text).tariff?.direction).toBe(direction);
});

test("what is asked for is carried over by a scrap, not by a question that says it itself", () => {
  expect(then("When did the Geneva talks start?", "And London?").focus).toBe("when");
  expect(then("When did the Geneva talks start?", "Why?").focus).toBe("why");
});

test("a thing that is named takes the place of one of its kind", () => {
  const query = then("Who attended the Geneva talks?", "And the London talks?");
  expect(entitiesOf(query).some((id) => id.includes("london"))).toBe(true);
  expect(
    query.terms.filter(({ role }) => role === "carried").flatMap(({ entities }) => entities ?? []),
  ).not.toContain(entitiesOf(first("Who attended the Geneva talks?"))[0]);
});

test("terms that are carried over are marked so, and own ones stay content", () => {
  const query = then(genevaRate, "And China's?");
  expect(query.terms.some(({ role }) => role === "carried")).toBe(true);
  expect(first(genevaRate).terms.some(({ role }) => role === "carried")).toBe(false);
});

test("a question may be made to lean, but one outside the subject never does", () => {
  const text = "How many soybeans were promised in the deal?";
  expect(then(genevaRate, text, true).leansOn).toBeDefined();
  expect(then(genevaRate, "Should I buy soybeans?", true).leansOn).toBeUndefined();
});

test.each([
  ["How many were promised?", true],
  ["How did China react?", true],
  ["What is Nexperia?", false],
  ["Should I wait?", false],
])("%j names nothing particular, so that it may lean: %j", (text, may) => {
  expect(mayLean(first(text))).toBe(may);
});

test("a move in time counts from the time before, three questions deep", () => {
  const year = then("How much did the US import from China in 2021?", "and a year later?");
  expect(year.period).toMatchObject({ from: "2022-01-01", until: "2022-12-31" });
  const next = parser.parse({ text: "and the year after that?", askedOn, previous: year });
  expect(next.period).toMatchObject({ from: "2023-01-01", until: "2023-12-31" });
  expect(next.terms.some(({ surface }) => surface === "later")).toBe(false);
});

test.each([
  ["did he go through with it?", "became"],
  ["when did they raise it?", "changed"],
  ["who asked for it?", undefined],
])("what became of something is asked for without its time: %s", (text, outcome) => {
  const query = then("What did Trump threaten on 10 October 2025?", text);
  expect(query.outcome).toBe(outcome);
  if (outcome !== undefined) expect(query.period).toBeUndefined();
});

test("the other party is turned to only by a scrap that names it", () => {
  expect(then("What did the Americans agree to in Geneva?", "ok and the Chinese?").turnsTo).toBe("china");
  expect(then("What did the Americans agree to in Geneva?", "why?").turnsTo).toBeUndefined();
});

test("a follow-up of an unanswered question starts from what came nearest", () => {
  const previous = { ...first("What did Trump threaten?"), cameNear: ["trump-100-percent-threat"] };
  const query = parser.parse({ text: "did that happen?", askedOn, previous });
  expect(query).toMatchObject({ leansOn: [], cameNear: ["trump-100-percent-threat"] });
  expect(query.terms.some(({ role }) => role === "carried")).toBe(true);
});

test("a question with a time and two names starts afresh", () => {
  expect(then(genevaRate, "trump and xi in 2026, where did they meet").leansOn).toBeUndefined();
});
