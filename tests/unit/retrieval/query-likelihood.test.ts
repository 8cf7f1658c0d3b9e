import { expect, test } from "vitest";
import { createQueryLikelihood } from "../../../src/retrieval/query-likelihood.ts";

const text = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const question = (words: string): ReadonlyMap<string, number> =>
  new Map(words.split(" ").map((word) => [word, 1]));

const soy = [text("soy bean tariff"), text("soy duty china"), text("how high is the soy duty")];
const steel = [text("steel tariff"), text("how high is the steel duty"), text("duty on metal")];
const scoresOf = createQueryLikelihood([soy, steel]);

test("the document whose texts use the words most is the likeliest", () => {
  const [forSoy = 0, forSteel = 0] = scoresOf(question("soy duty"));
  expect(forSoy).toBeGreaterThan(forSteel);
});

test("a word that all use alike hardly tells them apart", () => {
  const [forSoy = 0, forSteel = 0] = scoresOf(question("duty"));
  expect(Math.abs(forSoy - forSteel)).toBeLessThan(0.1);
});

test("a word that none has changes nothing", () => {
  expect(scoresOf(question("soy zebra"))).toEqual(scoresOf(question("soy")));
});

test("a word of less weight counts less", () => {
  const gap = (weight: number): number => {
    const [forSoy = 0, forSteel = 0] = scoresOf(new Map([["soy", weight]]));
    return forSoy - forSteel;
  };
  expect(gap(0.5)).toBeCloseTo(gap(1) / 2, 9);
});

test("a document without texts is not as likely as one that has the word", () => {
  const [empty = 0, has = 0] = createQueryLikelihood([[], soy, steel])(question("soy"));
  expect(has).toBeGreaterThan(empty);
});
