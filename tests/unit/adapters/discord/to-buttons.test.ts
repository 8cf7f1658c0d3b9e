import { describe, expect, it } from "vitest";
import { toButtons } from "../../../../adapters/discord/to-buttons.ts";
import { contractMessage } from "../../../support/contract-messages.ts";

function labels(...input: Parameters<typeof toButtons>): readonly string[] {
  return toButtons(...input).flatMap((row) =>
    row.components.map((button) => ("label" in button ? (button.label ?? "") : "")),
  );
}

describe("toButtons", () => {
  it("offers sources and feedback under an answer, both sides and time line where there are any", () => {
    expect(labels(contractMessage("a plain answer"))).toEqual(["Sources", "Helpful", "Not helpful"]);
    expect(labels(contractMessage("a disputed answer with both sides"))).toEqual([
      "Sources",
      "Both sides",
      "Timeline",
      "Helpful",
      "Not helpful",
    ]);
  });

  it("offers ready questions but no sources under an abstention, as many as fit", () => {
    const rows = toButtons(contractMessage("an abstention with many ready questions"), { private: true });
    expect(rows.map((row) => row.components.length)).toEqual([5, 5, 5, 5, 1]);
    expect(labels(contractMessage("an abstention with many ready questions"))).not.toContain("Sources");
  });

  it("speaks the message's language and offers to share what only one person sees", () => {
    expect(labels(contractMessage("Chinese"), { private: true })).toEqual([
      "来源",
      "有帮助",
      "没有帮助",
      "分享到频道",
    ]);
  });

  it("offers neither sources nor feedback under sources", () => {
    expect(labels({ ...contractMessage("a plain answer"), kind: "sources" })).toEqual([]);
  });

  it("offers the pages before and after", () => {
    const place = { page: 0, part: 0 };
    const pages = { earlier: place, later: { ...place, page: 2 } };
    expect(labels({ ...contractMessage("a plain answer"), kind: "timeline" }, pages).slice(0, 2)).toEqual([
      "◀ Earlier",
      "Later ▶",
    ]);
  });
});
