import { describe, expect, test } from "vitest";
import type { Fact } from "../../../src/index.ts";
import type { Period, Span } from "../../../src/query/period.ts";
import type { IndexedFact } from "../../../src/retrieval/fact-index.ts";
import { fitPeriod, holdsOn } from "../../../src/retrieval/period-signal.ts";

const indexed = (kind: Fact["kind"], valid: Span, named: readonly Span[] = []): IndexedFact => ({
  fact: {
    id: "fact",
    statement: "It was so.",
    kind,
    ...valid,
    topics: ["tariffs"],
    entities: [],
    sources: ["source"],
    asks: ["Was it so?"],
  },
  valid,
  spans: [valid, ...named],
  statement: new Set(),
  asks: [],
  gaps: () => [],
  meta: new Set(),
  strength: new Map(),
  foci: new Set(),
  quantity: false,
  counted: new Set(),
  names: [],
});
const state = (from: string, until?: string): IndexedFact =>
  indexed("state", { from, ...(until !== undefined && { until }) });
const event = (day: string): IndexedFact => indexed("event", { from: day, until: day });
const figure2025 = indexed("figure", { from: "2025-01-01", until: "2025-12-31" });
const period = (relation: Period["relation"], rest: Span & { readonly state?: string }): Period => ({
  relation,
  precision: "day",
  words: "then",
  ...rest,
});
const on = (day: string): Period => period("in", { from: day, until: day });

describe("a state holds from its first day up to the day on which the next begins", () => {
  test.each([
    ["the day before", "2025-04-09", false],
    ["its first day", "2025-04-10", true],
    ["a day within", "2025-05-01", true],
    ["the last day, on which what replaced it holds", "2025-05-14", false],
    ["the day after", "2025-05-15", false],
  ])("%s (%s): %j", (_, day, holds) => {
    expect(holdsOn(state("2025-04-10", "2025-05-14"), day)).toBe(holds);
  });

  test("a state without an end holds on every later day, one without a beginning on none", () => {
    expect(holdsOn(state("2025-05-14"), "2026-11-22")).toBe(true);
    expect(holdsOn(indexed("definition", {}), "2026-11-22")).toBe(false);
  });

  test("an event includes its last day", () => {
    expect(holdsOn(event("2025-05-14"), "2025-05-14")).toBe(true);
  });
});

describe("a fact of the time asked for fits, one of another time does not", () => {
  test.each([
    ["an event on the day", event("2025-05-12"), on("2025-05-12"), 1],
    ["an event the day after", event("2025-05-13"), on("2025-05-12"), -0.2],
    ["an event the week after", event("2025-05-19"), on("2025-05-12"), -0.6],
    ["an event the month after", event("2025-06-12"), on("2025-05-12"), -1],
    [
      "what came of a summit, told the week after",
      event("2025-05-19"),
      { ...period("in", { from: "2025-05-10", until: "2025-05-12" }), precision: "event" as const },
      0.3,
    ],
    ["a state that had ended", state("2025-02-04", "2025-03-04"), on("2025-05-12"), -1],
    ["a state that begins later", state("2025-06-01"), on("2025-05-12"), -1],
    ["an event before the day", event("2025-05-13"), period("before", { until: "2025-05-12" }), -1],
    ["an event by the day", event("2025-05-13"), period("until", { until: "2025-05-12" }), -1],
    [
      "an event before what it is to follow",
      event("2025-05-11"),
      period("after", { from: "2025-05-12" }),
      -0.8,
    ],
    ["a figure of the whole year for one day", figure2025, on("2025-05-12"), 1 / 365 - 0.4],
    ["a fact without a time", indexed("definition", {}), on("2025-05-12"), -0.1],
  ])("%s → %#", (_, fact, asked, fit) => {
    expect(fitPeriod(fact, asked)).toBeCloseTo(fit, 9);
  });

  test("a state in force on the day fits better the nearer its beginning", () => {
    const newer = fitPeriod(state("2025-05-01"), on("2025-05-12"));
    const older = fitPeriod(state("2018-07-06"), on("2025-05-12"));
    expect(newer).toBeGreaterThan(older);
    expect(older).toBeGreaterThan(0.8);
  });

  test("before an event, the state on the last day before it is meant", () => {
    const before = period("before", { until: "2025-05-13", state: "2025-05-13" });
    expect(fitPeriod(state("2025-04-10", "2025-05-14"), before)).toBe(1);
    expect(fitPeriod(state("2025-02-04", "2025-03-04"), before)).toBeLessThan(0);
    expect(fitPeriod(state("2025-05-14"), before)).toBe(-1);
  });

  test("after an event, the state on the day after it is meant", () => {
    const after = period("after", { from: "2025-05-14", state: "2025-05-15" });
    expect(fitPeriod(state("2025-05-14"), after)).toBe(1);
    expect(fitPeriod(state("2025-04-10", "2025-05-14"), after)).toBeLessThan(0);
  });

  test("of two events before a day the nearer one fits better", () => {
    const before = period("before", { until: "2025-05-12" });
    expect(fitPeriod(event("2025-05-01"), before)).toBeGreaterThan(fitPeriod(event("2024-05-01"), before));
  });

  test("a date that the statement only names fits less than its own", () => {
    const named = indexed("event", { from: "2024-01-01", until: "2024-01-01" }, [
      { from: "2025-05-12", until: "2025-05-12" },
    ]);
    expect(fitPeriod(named, on("2025-05-12"))).toBe(0.5);
  });

  test("another year of a date without a year fits a little less", () => {
    const asked: Period = { ...on("2026-05-12"), others: [{ from: "2025-05-12", until: "2025-05-12" }] };
    expect(fitPeriod(event("2025-05-12"), asked)).toBe(0.95);
    expect(fitPeriod(event("2026-05-12"), asked)).toBe(1);
    expect(fitPeriod(event("2024-05-12"), asked)).toBeLessThan(0);
  });
});
