import { expect, test } from "vitest";
import { asksForCourse, wishesCourse, withoutFrames } from "../../../src/query/read-course.ts";

test.each([
  "Set out step by step how the loophole was closed",
  "the chip saga in order, sept to nov 2025",
  "2019, chronologically please",
  "What happened when?",
  "Lay out the story month by month",
  "How did the sale come about?",
  "From first plan to landing, how did it go?",
  "each round with its date",
  "What went on between the truce and the call?",
  "What happened in the dispute from August to December 2019?",
  "When did what happen with the refunds?",
  "时间线：稀土管制",
])("%j asks for a course of events", (text) => {
  expect(asksForCourse(text)).toBe(true);
});

test.each([
  "What was done in order to stop the talks?",
  "What does order 14257 say?",
  "Did both tell the same story about the dinner?",
  "How did it come about that the court has no judges?",
  "When did the truce start?",
])("%j does not", (text) => {
  expect(asksForCourse(text)).toBe(false);
});

test("a wish beside the asking sentence counts, unless the asker speaks of himself or asks for one point after it", () => {
  const asking = "How did China hit back?";
  expect(wishesCourse(`${asking} Each round with its date.`, asking, "how")).toBe(true);
  expect(wishesCourse(`I am writing a timeline. ${asking}`, asking, "how")).toBe(false);
  expect(wishesCourse("Checking a timeline: when was it?", "when was it?", "when")).toBe(false);
});

test("words about the telling are taken out", () => {
  expect(withoutFrames("nexperia saga in order").trim()).toBe("nexperia");
});
