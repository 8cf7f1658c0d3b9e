import { describe, expect, it } from "vitest";
import { lostFacts } from "../../../adapters/curate/lost-facts.ts";
import { loadKnowledge } from "../../../src/index.ts";

describe("the fact base", () => {
  it("has every fact among the first three for one of its questions", { timeout: 300_000 }, () => {
    expect(lostFacts(loadKnowledge("knowledge"))).toEqual([]);
  });
});
