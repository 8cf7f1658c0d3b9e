import { expect, test } from "vitest";
import { askedPeriod } from "../../../src/query/asked-period.ts";
import { askingSentence } from "../../../src/query/split-parts.ts";
import { createPeriodReader } from "../../../src/query/read-period.ts";

const readPeriods = createPeriodReader([
  { id: "second-term", names: ["Trump's second term"], from: "2025-01-20", until: "2029-01-20" },
  { id: "geneva", names: ["Geneva"], from: "2025-05-10", until: "2025-05-12" },
]);
const askedFor = (text: string): string | undefined =>
  askedPeriod(text, askingSentence(text), readPeriods(text, "2026-11-22"))?.words;

test.each([
  ["Holdings were 682.6 billion in November 2025. And in June 2026, how much was it?", "June 2026"],
  ["Mexico came first in 2023, but how much did it sell in 2024?", "2024"],
  ["Deliveries stopped in April 2025, so presumably others gained. How many came in May 2025?", "May 2025"],
])("the time of the asking, not of what is told before: %s", (text, words) => {
  expect(askedFor(text)).toBe(words);
});

test.each([
  ["As of early June 2025, had Beijing lifted its April 2025 controls?", "early June 2025"],
  ["Goods cleared on 20 March 2025. How much extra duty from Trump's second term was due?", "20 March 2025"],
  ["What was the rate in 2025?", "2025"],
])("a time put first and a frame around it leave the first: %s", (text, words) => {
  expect(askedFor(text)).toBe(words);
});

test("no time, none asked for", () => {
  expect(askedFor("What is a tariff?")).toBeUndefined();
});
