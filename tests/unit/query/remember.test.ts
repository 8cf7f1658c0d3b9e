import { expect, test } from "vitest";
import { remember } from "../../../src/query/remember.ts";

test("each word is worked on once", () => {
  const seen: string[] = [];
  const lengthOf = remember((word) => seen.push(word) && word.length);
  expect([lengthOf("tariff"), lengthOf("duty"), lengthOf("tariff")]).toEqual([6, 4, 6]);
  expect(seen).toEqual(["tariff", "duty"]);
});

test("that a word gives nothing is remembered too", () => {
  let worked = 0;
  const nothing = remember(() => {
    worked++;
  });
  nothing("the");
  nothing("the");
  expect(worked).toBe(1);
});

test("more words than are remembered give what they gave before", () => {
  const doubled = remember((word) => `${word}${word}`);
  for (let count = 0; count < 50_001; count++) doubled(String(count));
  expect(doubled("0")).toBe("00");
});
