import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Answer, createEngine, loadKnowledge, renderMessage } from "../../../src/index.ts";
import { readSide } from "../../../src/query/read-side.ts";
import { readDirection } from "../../../src/query/read-tariff.ts";

const askedOn = "2026-11-22";
const knowledge = loadKnowledge(join(import.meta.dirname, "../../../knowledge"));
const engine = createEngine(knowledge);
const twin = createEngine(knowledge);

const timelines = engine.topics().map(({ id }) => engine.timeline({ topic: id, askedOn }));
const disputes = knowledge.disputes.flatMap(({ id }) => engine.bothSides(id, askedOn) ?? []);
const questions = knowledge.facts
  .filter((_, index) => index % 12 === 0)
  .map(({ asks: [ask = ""] }) => engine.answer({ text: ask, askedOn }));
const answers: readonly Answer[] = [...timelines, ...disputes, ...questions];

/** Each party's words for itself; a question and its mirror differ in nothing else. */
const mirrored = {
  A: "China",
  B: "the US",
} as const;
const fill = (pattern: string, swapped: boolean): string =>
  pattern
    .replaceAll("{A}", swapped ? mirrored.B : mirrored.A)
    .replaceAll("{B}", swapped ? mirrored.A : mirrored.B);

describe("swapping the two countries mirrors who charges whom", () => {
  test.each([
    "What does {A} charge on goods from {B}?",
    "What tariff does {A} charge on goods from {B}?",
    "What tariff did {A} impose on {B}?",
    "How high are the tariffs that {A} put on {B}?",
    "Did {A} raise tariffs on {B}?",
    "How much duty does {A} collect on imports from {B}?",
  ])("%s", (pattern) => {
    expect(readDirection(fill(pattern, false))).toBe("china-on-us");
    expect(readDirection(fill(pattern, true))).toBe("us-on-china");
  });

  test.each([
    ["What is the Chinese tariff on American goods?", "What is the American tariff on Chinese goods?"],
    ["What does Beijing charge on American goods?", "What does Washington charge on Chinese goods?"],
    ["中国对美国商品加征多少关税？", "美国对中国商品加征多少关税？"],
    ["What do American exporters pay?", "What do Chinese exporters pay?"],
  ])("%s | %s", (chinas, americas) => {
    expect(readDirection(chinas)).toBe("china-on-us");
    expect(readDirection(americas)).toBe("us-on-china");
  });
});

describe("swapping the two capitals mirrors whose words are asked for", () => {
  test.each([
    ["How did Beijing respond?", "How did Washington respond?"],
    ["What did China say about the ruling?", "What did the US say about the ruling?"],
    ["What was China's reaction?", "What was Washington's reaction?"],
    ["According to Beijing, who broke it?", "According to Washington, who broke it?"],
    ["Did Xi deny it?", "Did Trump deny it?"],
    ["中方怎么回应？", "美方怎么回应？"],
  ])("%s | %s", (chinas, americas) => {
    expect(readSide(chinas)).toBe("china");
    expect(readSide(americas)).toBe("us");
  });
});

test("the lead for mirrored questions about the rate is of mirrored series", () => {
  const directionFor = (text: string): string | undefined => {
    const lead = knowledge.factById.get(engine.answer({ text, askedOn }).statements[0]?.factId ?? "");
    return knowledge.series.find(({ id }) => id === lead?.measure?.series)?.direction;
  };
  expect(directionFor("What additional tariff does the US charge on Chinese goods?")).toBe("us-on-china");
  expect(directionFor("What additional tariff does China charge on US goods?")).toBe("china-on-us");
});

describe("in every dispute", () => {
  const sides = ["us", "china", "others", "record"];
  test.each(
    disputes.flatMap((answer) => (answer.kind === "disputed" ? [[answer.dispute, answer] as const] : [])),
  )("%s the sides keep their order, and Washington and Beijing have equal room", (_, { positions }) => {
    const order = positions.map(({ side }) => sides.indexOf(side));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    const [us, china] = (["us", "china"] as const).map(
      (own) => positions.find(({ side }) => side === own)?.statements.length,
    );
    if (us !== undefined && china !== undefined) expect(us).toBe(china);
  });

  test.each([
    "What do {A} and {B} each say about overcapacity?",
    "What do {A} and {B} each say about who broke the Geneva truce?",
    "What do {A} and {B} each say about who pays the tariffs?",
    "What do {A} and {B} each say about forced technology transfer?",
  ])("the order in which the question names the sides changes nothing (%s)", (pattern) => {
    const told = (first: string, second: string): unknown => {
      const answer = engine.answer({
        text: pattern.replace("{A}", first).replace("{B}", second),
        askedOn,
      });
      return answer.kind === "disputed" ? answer.positions : answer.kind;
    };
    expect(told("Washington", "Beijing")).toEqual(told("Beijing", "Washington"));
    expect(told("Washington", "Beijing")).toBeInstanceOf(Array);
  });

  test("all disputes of the base can be told", () => {
    expect(disputes).toHaveLength(knowledge.disputes.length);
    expect(engine.bothSides("no-such-dispute", askedOn)).toBeUndefined();
  });
});

test("a claim or quote never carries the label of a fact", () => {
  const spoken = new Set(["claim", "quote"]);
  const statements = answers.flatMap((answer) => answer.statements);
  const wrong = statements.filter(
    ({ factId, label }) => spoken.has(knowledge.factById.get(factId)?.kind ?? "") !== spoken.has(label),
  );
  expect(wrong).toEqual([]);
  expect(statements.some(({ label }) => label === "claim")).toBe(true);
});

test("every statement of every time line and dispute has a citation that is listed", () => {
  expect(timelines.every(({ statements }) => statements.length > 0)).toBe(true);
  for (const { statements, citations } of answers) {
    const numbers = new Set(citations.map(({ number }) => number));
    for (const { citations: own } of statements) {
      expect(own.length).toBeGreaterThan(0);
      expect(own.every((number) => numbers.has(number))).toBe(true);
    }
  }
});

test.each([
  "What additional tariff does the US charge on Chinese goods?",
  "What do both sides say about overcapacity?",
  "Will the truce hold?",
  "美国对华关税是多少？",
])("the same question on the same day gives the same bytes (%s)", (text) => {
  const bytes = JSON.stringify(engine.answer({ text, askedOn }));
  expect(JSON.stringify(engine.answer({ text, askedOn }))).toBe(bytes);
  expect(JSON.stringify(twin.answer({ text, askedOn }))).toBe(bytes);
  expect(renderMessage(twin.answer({ text, askedOn })).text).toBe(
    renderMessage(engine.answer({ text, askedOn })).text,
  );
});

test("another day of asking may give another answer, and says so in the answer", () => {
  const text = "What additional tariff does the US charge on Chinese goods?";
  expect(engine.answer({ text, askedOn: "2025-04-20" }).askedOn).toBe("2025-04-20");
  expect(JSON.stringify(engine.answer({ text, askedOn: "2025-04-20" }))).not.toBe(
    JSON.stringify(engine.answer({ text, askedOn })),
  );
});
