import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Action, parseAction, toActionKey, toFeedbackKeys } from "../../../../adapters/slack/action.ts";

const text = fc.string({ unit: "grapheme", maxLength: 300 });
const place = fc.record(
  { page: fc.nat(500), topic: text, from: text, until: text },
  { requiredKeys: ["page"] },
);
const anyAction: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constantFrom("question" as const, "share" as const), question: text }),
  fc.record({
    kind: fc.constantFrom("sources" as const, "helpful" as const, "not-helpful" as const),
    reference: text,
  }),
  fc.record({ kind: fc.constant("both-sides" as const), dispute: text }),
  fc.record({ kind: fc.constantFrom("timeline" as const, "turn" as const), place }),
);

describe("an action in a button", () => {
  it("comes back as it was, with its language", () => {
    fc.assert(
      fc.property(
        anyAction,
        fc.constantFrom("en" as const, "zh" as const),
        fc.nat(20),
        (action, language, at) => {
          const key = toActionKey(action, language, at);
          fc.pre(key !== undefined);
          expect(parseAction(key)).toEqual({ action, language });
        },
      ),
    );
  });

  it("comes back from Slack's feedback element", () => {
    const keys = toFeedbackKeys("fact-1:fact-2", "zh");
    expect(keys && parseAction({ action_id: keys.action_id, value: keys.helpful })).toEqual({
      action: { kind: "helpful", reference: "fact-1:fact-2" },
      language: "zh",
    });
    expect(keys && parseAction({ action_id: keys.action_id, value: keys.notHelpful })?.action.kind).toBe(
      "not-helpful",
    );
  });

  it("has no key if its value is longer than a button takes", () => {
    expect(toActionKey({ kind: "question", question: "x".repeat(2001) }, "en")).toBeUndefined();
    expect(toFeedbackKeys("x".repeat(2000), "en")).toBeUndefined();
  });

  it.each([
    { action_id: "", value: "" },
    { action_id: "explain.en.0", value: "x" },
    { action_id: "timeline.en.0", value: "no JSON" },
    { action_id: "turn.en.0", value: '{"page":-1}' },
    { action_id: "turn.en.0", value: '{"page":1,"secret":1}' },
    { action_id: "feedback.en.0", value: "sources:x" },
  ])("is none of ours in %j", (key) => {
    expect(parseAction(key)).toBeUndefined();
  });
});
