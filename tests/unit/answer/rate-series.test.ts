import { expect, test } from "vitest";
import { meantSeries } from "../../../src/answer/rate-series.ts";
import { loadKnowledge } from "../../../src/index.ts";
import { createQueryParser } from "../../../src/query/parse-query.ts";
import { createFactIndex } from "../../../src/retrieval/fact-index.ts";

const today = "2026-11-22";
const knowledge = loadKnowledge("knowledge");
const parser = createQueryParser(knowledge);
const index = createFactIndex(knowledge, parser.lexicon);

/** Which series is meant depends on the words alone, so nothing is ranked. */
const meant = (text: string): string | undefined =>
  meantSeries({
    knowledge,
    index,
    query: parser.parse({ text, askedOn: today }),
    ranking: { ranked: [], terms: [] },
    rank: () => ({ ranked: [], terms: [] }),
    parse: (words) => parser.parse({ text: words, askedOn: today }),
    today,
    horizon: today,
  })?.id;

const us = "us-additional-tariff-on-china";
test.each([
  ["What tariff does the US charge on Chinese goods?", us],
  ["What tariff does China charge on US goods?", "china-additional-tariff-on-us"],
  ["Gnomes from Yiwu landed on 3 May 2025. What was the additional duty on Chinese goods?", us],
  ["Mugs from Ningbo. Leaving the old 301 lists aside, which across-the-board rate did we owe?", us],
  ["What did the reciprocal and fentanyl tariffs on Chinese goods add up to?", us],
  ["How high was the fentanyl duty?", "us-fentanyl-tariff-on-china"],
  ["What is the Section 122 rate?", "us-section-122-surcharge"],
  ["What was the duty on List 3 goods?", "us-301-list-3"],
  ["A crate of shoes on List 4A came in. Which extra 301 rate applied?", "us-301-list-4a"],
  ["What is the Section 301 rate on solar cells?", "us-301-solar-cells"],
  ["What do Chinese electric cars face in tariffs?", "us-301-electric-vehicles"],
  ["We buy steel coil. What does Section 232 charge on it?", "us-section-232-steel-aluminium"],
  ["What is the Section 301 rate on Chinese steel?", "us-301-steel-aluminium"],
  ["A dress came by post on 9 May 2025. How was it taxed?", "us-de-minimis-postal-duty-china"],
])("%j means %s", (text, series) => {
  expect(meant(text)).toBe(series);
});

test.each([
  "What is the Section 301 rate?",
  "What was the tariff on Chinese smartphones?",
  "What is the tariff on US ginseng?",
  "What was the tariff on List 1 and List 3?",
  "What is the tariff on semiconductors?",
  "What did Nvidia pay?",
])("%j means no rate that a series holds", (text) => {
  expect(meant(text)).toBeUndefined();
});
