import { describe, expect, test } from "vitest";
import type { Answer, Statement } from "../../../src/index.ts";
import { createQueryParser } from "../../../src/query/parse-query.ts";
import { parseKnowledge } from "../../../src/index.ts";
import { referenceOf, renderMessage } from "../../../src/rendering/render-message.ts";
import { knowledgeFiles } from "../../support/knowledge-folder.ts";

const askedOn = "2026-11-22";
const parser = createQueryParser(parseKnowledge(knowledgeFiles()));
const statement = (rest: Partial<Statement> = {}): Statement => ({
  factId: "rate-30",
  text: "It is 30 percent.",
  citations: [1],
  label: "fact",
  ...rest,
});
const shared = (text = "What is it?") => ({
  askedOn,
  query: parser.parse({ text, askedOn }),
  citations: [
    { number: 1, sourceId: "gazette", publisher: "The Gazette", title: "Rate is cut", kind: "news" as const },
  ],
  caveats: [],
  coverage: { horizon: "2026-10-10", reviewed: "2026-11-22" },
  explanation: [],
});
type Answered = Extract<Answer, { kind: "answered" }>;
const answered = (statements: readonly Statement[], rest: Partial<Answered> = {}): Answered => ({
  ...shared(),
  kind: "answered",
  shape: "direct",
  statements,
  choices: [],
  ...rest,
});
const noteOf = (rest: Partial<Statement>): string | undefined =>
  renderMessage(answered([statement(rest)])).sections[0]?.lines[0]?.note;

describe("what a statement is stands beside it", () => {
  test.each([
    [{ label: "claim", saidBy: "Jane Roe" }, "Claim by Jane Roe"],
    [{ label: "quote", saidBy: "Jane Roe" }, "Quote: Jane Roe"],
    [{ validity: { from: "2025-05-14" } }, "In force since 14 May 2025, as far as known"],
    [{ validity: { from: "2025-05-14", status: "in-force" } }, "In force since 14 May 2025, as far as known"],
    [{ validity: { from: "2025-04-10", until: "2025-05-14" } }, "Held from 10 April 2025 to 14 May 2025"],
    [{ validity: { from: "2025-04", status: "suspended" } }, "Suspended since April 2025"],
    [
      { validity: { from: "2025-04-10", until: "2026-04-10", status: "suspended" } },
      "Suspended from 10 April 2025 to 10 April 2026",
    ],
    [{ validity: { from: "2025-05-14", status: "ended" } }, "Ended on 14 May 2025"],
    [{ validity: { from: "2026-02-20", status: "struck-down" } }, "Struck down on 20 February 2026"],
    [{ validity: { from: "2025-10-10", status: "threatened" } }, "Threatened on 10 October 2025"],
    [{ validity: { from: "2025-10-10", status: "announced" } }, "Announced on 10 October 2025"],
    [{ validity: { from: "2025-05-14", replacedBy: "It is 20 percent." } }, "Replaced since then"],
    [{}, undefined],
    [{ label: "claim" }, undefined],
  ] as const)("%j → %s", (rest, note) => {
    expect(noteOf(rest)).toBe(note);
  });
});

test("an opening stands before the first statement only", () => {
  const message = renderMessage(
    answered([statement(), statement({ text: "It was 145 percent." })], { opening: "Yes:" }),
  );
  expect(message.sections[0]?.lines.map(({ text }) => text)).toEqual([
    "Yes: It is 30 percent.",
    "It was 145 percent.",
  ]);
});

test("an ordinary answer has no heading; a time line has one and is of its own kind", () => {
  const plain = renderMessage(answered([statement()]));
  expect(plain.kind).toBe("answered");
  expect(plain.heading).toBeUndefined();
  expect(renderMessage(answered([statement()], { shape: "timeline" }))).toMatchObject({
    kind: "timeline",
    heading: "Timeline",
  });
});

test("buttons for the topic and for both sides are there when the answer has them, and not otherwise", () => {
  const none = renderMessage(answered([statement()]));
  expect("timeline" in none || "bothSides" in none).toBe(false);
  expect(renderMessage(answered([statement()], { topic: "tariffs", dispute: "who-broke-it" }))).toMatchObject(
    { timeline: "tariffs", bothSides: "who-broke-it" },
  );
});

test("an abstention says why, shows no statement and offers the nearest questions", () => {
  const nearest = [{ label: "What is it?", question: "What is it?" }];
  const message = renderMessage({
    ...shared(),
    kind: "abstention",
    reason: "prediction",
    nearest,
    statements: [],
    citations: [],
    caveats: [],
  });
  expect(message).toMatchObject({
    kind: "abstention",
    heading: "I do not predict. I only tell what is on record.",
    sections: [],
    citations: [],
    choices: nearest,
    reference: "",
  });
});

test("the sides of a dispute are labelled, in the order of the answer", () => {
  const positions = (["us", "china", "others", "record"] as const).map((side) => ({
    side,
    statements: [statement({ text: `${side} speaks.` })],
  }));
  const message = renderMessage({
    ...shared(),
    kind: "disputed",
    title: "Who broke it",
    dispute: "who-broke-it",
    positions,
    statements: positions.flatMap(({ statements }) => statements),
    choices: [],
  });
  expect(message.heading).toBe("Accounts differ: Who broke it");
  expect(message.sections.map(({ label }) => label)).toEqual([
    "Washington says",
    "Beijing says",
    "Others say",
    "On the record",
  ]);
});

test("a clarification is headed by the reading that was answered", () => {
  const message = renderMessage({
    ...shared(),
    kind: "clarification",
    reading: "Read as: the US tariff.",
    statements: [statement()],
    choices: [],
  });
  expect(message.heading).toBe("Read as: the US tariff.");
});

test("a Chinese question gets a Chinese frame round English statements", () => {
  const message = renderMessage({
    ...answered([statement({ validity: { from: "2025-05-14" } })]),
    ...shared("关税是多少？"),
  });
  expect(message.language).toBe("zh");
  expect(message.footer).toContain("2026年11月22日");
  expect(message.sections[0]?.lines[0]).toMatchObject({
    text: "It is 30 percent.",
    note: "据现有资料，自2025年5月14日起生效",
  });
});

test("days in reservations and the footer are written out", () => {
  const message = renderMessage(
    answered([statement()], { caveats: ["The sources reach to 2026-10-10; 2026-10 stays."] }),
  );
  expect(message.caveats).toEqual(["The sources reach to 10 October 2026; 2026-10 stays."]);
  expect(message.footer).toBe("Fact base reviewed 22 November 2026; its sources reach to 10 October 2026.");
});

test("a reference names each fact once and fits a button's id", () => {
  const one = referenceOf([statement()]);
  expect(referenceOf([statement(), statement()])).toBe(one);
  expect(referenceOf([])).toBe("");
  const many = Array.from({ length: 40 }, (_, index) => statement({ factId: `fact-${index}` }));
  expect(referenceOf(many).length).toBeLessThanOrEqual(90);
});
