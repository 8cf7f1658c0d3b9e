import { describe, expect, test } from "vitest";
import { parseKnowledge } from "../../../src/index.ts";
import { createQueryParser } from "../../../src/query/parse-query.ts";
import { createFactIndex } from "../../../src/retrieval/fact-index.ts";
import type { Likelihood } from "../../../src/retrieval/likely-facts.ts";
import { knowledgeFiles } from "../../support/knowledge-folder.ts";

const knowledge = parseKnowledge(knowledgeFiles());
const parser = createQueryParser(knowledge);
const index = createFactIndex(knowledge, parser.lexicon);
const likelihoodOf = (text: string): Likelihood =>
  index.likelihood(parser.parse({ text, askedOn: "2026-11-22" }));

test("the likeliest fact has 1, the others less", () => {
  const { best, of } = likelihoodOf("What did Jane Roe say about the truce?");
  expect(best[0]).toBe("roe-says-broken");
  expect(of("roe-says-broken")).toBe(1);
  expect(of("rate-145")).toBeLessThan(1);
});

test("a question that is a gap is likelier there than with its fact", () => {
  const { overGaps } = likelihoodOf("In which building did Jane Roe speak?");
  expect(overGaps("roe-says-broken")).toBeLessThan(0);
  expect(likelihoodOf("What did Jane Roe say?").overGaps("roe-says-broken")).toBeGreaterThan(0);
});

describe("a question that is not for facts to answer", () => {
  test.each([
    ["how do i bake a pancake in a pan", "cooking"],
    ["which supplier would you pick", "advice"],
  ])("%j belongs to %s", (question, field) => {
    const { elsewhere } = likelihoodOf(question);
    expect(elsewhere.field).toBe(field);
    expect(elsewhere.margin).toBeGreaterThan(0);
  });

  test("what a fact answers does not belong there", () => {
    expect(likelihoodOf("What was the additional US tariff on Chinese goods?").elsewhere.margin).toBeLessThan(
      0,
    );
  });
});
