import { expect, test } from "vitest";
import { createSearchIndex, type SearchTerm } from "../../../src/retrieval/search-index.ts";

const index = createSearchIndex([
  { id: "rate", factId: "rate", features: ["w:tariff", "n:30", "e:china"] },
  { id: "rate#asks", factId: "rate", features: ["w:tariff", "w:rate"] },
  { id: "talks", factId: "talks", features: ["w:talk", "e:geneva", "e:china"] },
  { id: "talks#asks", factId: "talks", features: ["w:talk"] },
  { id: "bare", factId: "bare", features: ["w:tariff"] },
]);
const term = (feature: string, weight = 1): SearchTerm => ({ features: [feature], weight });
const found = (terms: readonly SearchTerm[], limit = 10): string[] =>
  index.search(terms, limit).map(({ factId }) => factId);

test.each([
  ["e:geneva", ["talks"]],
  ["w:rate", ["rate"]],
  ["n:30", ["rate"]],
])("%s is found in %j", (feature, facts) => {
  expect(found([term(feature)])).toEqual(facts);
});

test.each([["w:tarif"], ["w:tari"], ["tariff"], ["n:3"], ["w:TARIFF"], [""]])(
  "%j is no term of any fact: only whole features count",
  (feature) => {
    expect(found([term(feature)])).toEqual([]);
  },
);

test("a fact whose statement and question both hold a term comes before one with the statement alone", () => {
  expect(found([term("w:tariff")])).toEqual(["rate", "bare"]);
});

test("a fact is told once, whether its statement, its questions or both were found", () => {
  const ids = found([term("w:talk"), term("w:tariff"), term("e:china")]);
  expect(new Set(ids).size).toBe(ids.length);
});

test("a weightier term decides", () => {
  expect(found([term("w:rate", 5), term("e:geneva", 1)])[0]).toBe("rate");
  expect(found([term("w:rate", 1), term("e:geneva", 5)])[0]).toBe("talks");
});

test("any of a term's features finds the fact", () => {
  expect(found([{ features: ["e:london", "e:geneva"], weight: 1 }])).toEqual(["talks"]);
});

test("nothing asked finds nothing, and no more than the limit is told", () => {
  expect(found([])).toEqual([]);
  expect(found([{ features: [], weight: 1 }])).toEqual([]);
  expect(found([term("w:tariff"), term("w:talk")], 1)).toHaveLength(1);
});

test("facts with the same score come in the order of their ids", () => {
  const twins = createSearchIndex(["c", "a", "b"].map((id) => ({ id, factId: id, features: ["w:same"] })));
  expect(twins.search([term("w:same")], 10).map(({ factId }) => factId)).toEqual(["a", "b", "c"]);
});
