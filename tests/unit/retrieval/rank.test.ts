import { describe, expect, test } from "vitest";
import { parseKnowledge } from "../../../src/index.ts";
import { createQueryParser } from "../../../src/query/parse-query.ts";
import { createFactIndex } from "../../../src/retrieval/fact-index.ts";
import { createRanker, type Ranking } from "../../../src/retrieval/rank.ts";
import { knowledgeFiles } from "../../support/knowledge-folder.ts";

const askedOn = "2026-11-22";
const knowledge = parseKnowledge(knowledgeFiles());
const parser = createQueryParser(knowledge);
const rank = createRanker(knowledge, createFactIndex(knowledge, parser.lexicon));

const rankingOf = (text: string, today = askedOn): Ranking =>
  rank(parser.parse({ text, askedOn: today }), today);
const bestFor = (text: string): string | undefined => rankingOf(text).ranked[0]?.indexed.fact.id;
const signalOf = (text: string, id: string, name: "period" | "current" | "side" | "numbers"): number =>
  rankingOf(text).ranked.find(({ indexed }) => indexed.fact.id === id)?.signals[name] ?? Number.NaN;

test.each([
  ["What was the additional US tariff on Chinese goods in April 2025?", "rate-145"],
  ["What was the US tariff on Chinese goods on 1 June 2025?", "rate-30"],
  ["Which US duty was 30 percent?", "rate-30"],
  ["What did Jane Roe say about the truce?", "roe-says-broken"],
  ["What did the trade ministry answer?", "china-denies"],
])("for %j the best fact is %s", (question, id) => {
  expect(bestFor(question)).toBe(id);
});

test.each(["What was the tariff in April 2025?", "Who said the truce was broken?", "Is it in force now?"])(
  "the signals of every fact add up to its score (%s)",
  (question) => {
    for (const { score, signals } of rankingOf(question).ranked)
      expect(Object.values(signals).reduce((sum, value) => sum + value, 0)).toBeCloseTo(score, 9);
  },
);

test("facts come best first, each once", () => {
  const { ranked } = rankingOf("What was the US tariff on Chinese goods?");
  const scores = ranked.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(new Set(ranked.map(({ indexed }) => indexed.fact.id)).size).toBe(ranked.length);
});

test("words that no fact has find nothing", () => {
  expect(rankingOf("Zebra zither?").ranked).toEqual([]);
});

test("a paraphrase finds its fact without a word of the statement", () => {
  expect(bestFor("what do buyers of wares from there hand over at the border?")).toBe("rate-30");
});

test("a question that is known to have no answer is nearer to its gap than to the fact", () => {
  const gapsOf = (text: string) => rankingOf(text).ranked[0]?.gaps();
  const gap = gapsOf("In which building did Jane Roe speak about the truce?");
  const answered = gapsOf("What did Jane Roe say about the truce on 30 May 2025?");
  expect(gap?.nearest ?? 0).toBeGreaterThan(answered?.nearest ?? 1);
  expect(gap?.over ?? 1).toBeLessThan(answered?.over ?? -1);
});

describe("each reason counts for the facts that have it and against the others", () => {
  test("the time asked for", () => {
    const question = "What was the US tariff on Chinese goods in April 2025?";
    expect(signalOf(question, "rate-145", "period")).toBeGreaterThan(0);
    expect(signalOf(question, "rate-30", "period")).toBeLessThan(0);
  });

  test("how things stand now", () => {
    const question = "What is the US tariff on Chinese goods now?";
    expect(signalOf(question, "rate-30", "current")).toBeGreaterThan(0);
    expect(signalOf(question, "rate-145", "current")).toBeLessThan(0);
  });

  test("who speaks", () => {
    const question = "What did China's trade ministry answer Jane Roe?";
    expect(signalOf(question, "china-denies", "side")).toBeGreaterThan(0);
    expect(signalOf(question, "roe-says-broken", "side")).toBeLessThan(0);
  });

  test("a number that is named", () => {
    const question = "Which US tariff did importers pay when it was 145 percent?";
    expect(signalOf(question, "rate-145", "numbers")).toBe(-0);
    expect(signalOf(question, "rate-30", "numbers")).toBeLessThan(0);
  });

  test("a reason that the question does not touch counts nothing", () => {
    expect(signalOf("Which US tariff was it?", "rate-30", "period")).toBe(0);
    expect(signalOf("Which US tariff was it?", "rate-30", "side")).toBe(0);
  });
});

test("a question that leans on a fact proposes what disputes it, though no word of it is shared", () => {
  const query = { ...parser.parse({ text: "And then?", askedOn }), leansOn: ["roe-says-broken"] };
  expect(rank(query, askedOn).ranked.map(({ indexed }) => indexed.fact.id)).toContain("china-denies");
  expect(rank({ ...query, leansOn: ["no-such-fact"] }, askedOn).ranked).toEqual([]);
});
