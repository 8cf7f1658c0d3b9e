import { expect, test } from "vitest";
import { createPeriodReader } from "../../../src/query/read-period.ts";

const read = createPeriodReader([]);
const first = (text: string): readonly unknown[] => {
  const period = read(text, "2026-11-24")[0];
  return [period?.relation, period?.from, period?.until];
};

test.each([
  ["2019: from the May hike to the December truce", ["between", "2019-05-01", "2019-12-31"]],
  ["from the first plan until it was gone in May 2025", ["until", undefined, "2025-05-31"]],
  ["from China to the US in July 2025", ["in", "2025-07-01", "2025-07-31"]],
  ["between 2 April and 10 April 2025", ["between", "2025-04-02", "2025-04-10"]],
  ["from the March tariff on", ["since", "2026-03-01", undefined]],
  ["sales in May 2025 and June 2025", ["in", "2025-05-01", "2025-05-31"]],
] as const)("%j starts with %j", (text, expected) => {
  expect(first(text)).toEqual(expected);
});
