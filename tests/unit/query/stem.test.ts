import { expect, test } from "vitest";
import { stem } from "../../../src/query/stem.ts";

test.each([
  ["tariffs", "tariff"],
  ["licences", "licens"],
  ["fell", "fall"],
])("%s → %s", (word, stemmed) => {
  expect(stem(word)).toBe(stemmed);
});

test.each([
  ["retaliation", "retaliate"],
  ["labour", "labor"],
  ["aluminium", "aluminum"],
  ["defence", "defense"],
  ["licence", "license"],
  ["organisation", "organization"],
  ["authorised", "authorized"],
  ["criticising", "criticizing"],
  ["cancelled", "canceled"],
  ["travelling", "traveling"],
  ["tonnes", "tons"],
  ["rose", "rise"],
  ["bought", "buying"],
  ["met", "meets"],
  ["withdrew", "withdrawn"],
  ["chinese", "china"],
  ["americans", "us"],
  ["duties", "duty"],
])("%s and %s are one word", (one, other) => {
  expect(stem(one)).toBe(stem(other));
});

test.each([
  ["rate", "rare"],
  ["duty", "due"],
  ["steel", "steal"],
  ["rise", "ris"],
  ["china", "chain"],
])("%s and %s stay apart", (one, other) => {
  expect(stem(one)).not.toBe(stem(other));
});

test("a word asked for a second time has the same stem", () => {
  expect(stem("quotas")).toBe(stem("quotas"));
});
