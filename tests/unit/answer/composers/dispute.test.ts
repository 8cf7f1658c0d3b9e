import { describe, expect, test } from "vitest";
import { composeDispute, positionsOf } from "../../../../src/answer/composers/dispute.ts";
import { type Dispute, parseKnowledge } from "../../../../src/index.ts";
import { composeContext } from "../../../support/compose-context.ts";
import { knowledgeFiles } from "../../../support/knowledge-folder.ts";

const askedOn = "2026-11-22";
const knowledge = parseKnowledge(knowledgeFiles());
const roe = "roe-says-broken";
const reply = "china-denies";
const told = (rest: Partial<Dispute>, text = "What do both sides say about the truce?"): string[] =>
  positionsOf(
    { id: "d", title: "Who broke it", us: [], china: [], others: [], record: [], ...rest },
    composeContext(knowledge, text, askedOn),
  ).positions.map(({ side, facts }) => `${side}: ${facts.map(({ id }) => id).join(", ")}`);

describe("positions", () => {
  test("stand in the fixed order, and a side that said nothing is left out", () => {
    expect(told({ record: ["rate-30"], china: [reply], us: [roe] })).toEqual([
      `us: ${roe}`,
      `china: ${reply}`,
      "record: rate-30",
    ]);
  });

  test("give both capitals the number of statements of the one that said less", () => {
    expect(told({ us: [roe, "rate-145", "rate-30"], china: [reply] })[0]).toBe(`us: ${roe}`);
    expect(told({ us: [roe], china: [reply, "rate-145", "rate-30"] })[1]).toMatch(/^china: [^,]+$/);
  });

  test("give a side that stands alone at most three statements", () => {
    expect(told({ us: [roe, "rate-145", "rate-30", reply] })[0]?.split(", ")).toHaveLength(3);
  });

  test("leave out what the base does not know", () => {
    expect(told({ us: ["no-such-fact"], china: [reply] })).toEqual([`china: ${reply}`]);
  });

  test("begin with what fits the question best", () => {
    const record = ["rate-30", "rate-145"];
    expect(told({ record }, "What was the US tariff in April 2025?")).toEqual(["record: rate-145, rate-30"]);
  });
});

test.each(["What did Jane Roe say about the truce on 30 May 2025?", "Did Beijing deny it?", "Zebra zither?"])(
  "%j does not ask for both sides and is left to the next composer",
  (text) => {
    expect(composeDispute(composeContext(knowledge, text, askedOn))).toBeUndefined();
  },
);
