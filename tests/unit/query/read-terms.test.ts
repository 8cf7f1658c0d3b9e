import { join } from "node:path";
import { expect, test } from "vitest";
import { createLexicon } from "../../../src/query/lexicon.ts";
import { readFeatures } from "../../../src/query/read-terms.ts";
import { tokenize } from "../../../src/query/tokenize.ts";
import { loadKnowledge } from "../../../src/index.ts";

const lexicon = createLexicon(loadKnowledge(join(import.meta.dirname, "../../../knowledge")));
const namesIn = (text: string, about: readonly string[]): string[] =>
  [...readFeatures(tokenize(text), lexicon, new Set(about))].filter((feature) => feature.startsWith("e:"));

test("a name of several meanings means what the fact is about", () => {
  expect(namesIn("port fees", ["china-port-fees"])).toEqual(["e:china-port-fees"]);
});

test("where the fact is about none of them, it means the likeliest", () => {
  expect(namesIn("Section 301 duties", ["ustr"])).toEqual(["e:section-301-china-tariffs"]);
});
