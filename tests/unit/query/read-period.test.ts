import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadKnowledge } from "../../../src/index.ts";
import { createPeriodReader } from "../../../src/query/read-period.ts";

const askedOn = "2026-11-22";
const read = createPeriodReader([
  {
    id: "geneva",
    names: ["Geneva", "Geneva talks"],
    zh: ["日内瓦"],
    from: "2025-05-10",
    until: "2025-05-12",
  },
  { id: "before-truce", names: ["before the truce"], until: "2025-05-13", state: "2025-05-13" },
  { id: "second-term", names: ["since Trump returned", "second term"], from: "2025-01-20" },
  { id: "trap", names: ["early 2025", "a+b (c)"], from: "2025-01-01", until: "2025-03-31" },
]);

describe("the words beside a time say how it limits the question", () => {
  test.each([
    ["What happened in May 2025?", { relation: "in", from: "2025-05-01", until: "2025-05-31" }],
    [
      "What was the rate before 10 May 2025?",
      { relation: "before", until: "2025-05-09", state: "2025-05-09" },
    ],
    ["prior to May 2025", { relation: "before", until: "2025-04-30" }],
    ["by June 2025", { relation: "until", until: "2025-06-30", state: "2025-06-30" }],
    ["until 10 November 2025", { relation: "until", until: "2025-11-10" }],
    ["since 2018", { relation: "since", from: "2018-01-01" }],
    ["after 14 May 2025", { relation: "after", from: "2025-05-14", state: "2025-05-15" }],
    ["2025年5月之前", { relation: "before", until: "2025-04-30" }],
    ["2025年5月以来", { relation: "since", from: "2025-05-01" }],
    ["between May 2025 and July 2025", { relation: "between", from: "2025-05-01", until: "2025-07-31" }],
    ["from 10 April 2025 to 14 May 2025", { relation: "between", from: "2025-04-10", until: "2025-05-14" }],
    ["2025年5月到2025年7月", { relation: "between", from: "2025-05-01", until: "2025-07-31" }],
  ])("%s", (text, period) => {
    expect(read(text, askedOn)[0]).toMatchObject(period);
  });
});

describe("events of the vocabulary are times too", () => {
  test.each([
    ["at the Geneva talks", { relation: "in", from: "2025-05-10", until: "2025-05-12", precision: "event" }],
    ["before the Geneva deal", { relation: "before", until: "2025-05-09", state: "2025-05-09" }],
    ["after Geneva", { relation: "after", from: "2025-05-10", state: "2025-05-13" }],
    ["日内瓦会谈之后", { relation: "after", from: "2025-05-10" }],
    ["the rate before the truce", { relation: "before", until: "2025-05-13", state: "2025-05-13" }],
    ["since Trump returned", { relation: "since", from: "2025-01-20" }],
    ["what about a+b (c)", { relation: "in", from: "2025-01-01" }],
  ])("%s", (text, period) => {
    expect(read(text, askedOn)[0]).toMatchObject(period);
  });
});

test("a name that is nothing but a date is left to the reader of dates", () => {
  expect(read("in early 2025", askedOn)[0]).toMatchObject({ from: "2025-01-01", until: "2025-04-30" });
});

test.each(["What is IEEPA?", "the genevan chocolate", "Who is before whom?", ""])(
  "%j names no time",
  (text) => {
    expect(read(text, askedOn)).toEqual([]);
  },
);

test("two times that bound one stretch are told as the stretch, then each by itself", () => {
  expect(read("between May 2025 and July 2025", askedOn).map(({ relation }) => relation)).toEqual([
    "between",
    "in",
    "in",
  ]);
  expect(read("in May 2025 and July 2025", askedOn).map(({ relation }) => relation)).toEqual(["in", "in"]);
});

test("a date without a year keeps its other years", () => {
  const [period] = read("on 30 October", askedOn);
  expect(period).toMatchObject({ from: "2026-10-30", until: "2026-10-30" });
  expect(period?.others?.[0]).toEqual({ from: "2025-10-30", until: "2025-10-30" });
});

test("every name of the real vocabulary is found in a sentence of its own", () => {
  const { periods } = loadKnowledge(join(import.meta.dirname, "../../../knowledge"));
  const readReal = createPeriodReader(periods);
  const lost = periods
    .flatMap(({ names }) => names)
    .filter((name) => readReal(`What happened ${name} then?`, askedOn).length === 0);
  expect(lost).toEqual([]);
});
