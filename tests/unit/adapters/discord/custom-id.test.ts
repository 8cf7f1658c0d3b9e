import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Action, parseCustomId, toCustomId } from "../../../../adapters/discord/custom-id.ts";

const reference = fc.string({ minLength: 1, maxLength: 90 });
const date = fc.constantFrom("2025", "2025-05", "2025-05-14");
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constant("question" as const), question: reference }),
  fc.record({
    kind: fc.constantFrom("sources" as const, "helpful" as const, "not-helpful" as const, "report" as const),
    reference,
  }),
  fc.record({ kind: fc.constant("both-sides" as const), dispute: reference }),
  fc.record({ kind: fc.constant("timeline" as const), topic: reference }),
  fc.constant({ kind: "share" as const }),
  fc.record({
    kind: fc.constant("page" as const),
    place: fc.record(
      {
        page: fc.nat({ max: 9999 }),
        part: fc.oneof(fc.nat({ max: 99 }), fc.constant("last" as const)),
        topic: fc.stringMatching(/^[a-z][a-z-]{0,59}$/),
        from: date,
        until: date,
      },
      { requiredKeys: ["page", "part"] },
    ),
  }),
);

describe("custom ids", () => {
  it("carry every action there and back within 100 characters", () => {
    fc.assert(
      fc.property(action, (wanted) => {
        const id = toCustomId(wanted);
        expect(id?.length).toBeLessThanOrEqual(100);
        expect(parseCustomId(id ?? "")).toEqual(wanted);
      }),
    );
  });

  it("are not made for what does not fit", () => {
    expect(toCustomId({ kind: "question", question: "x".repeat(99) })).toBeUndefined();
  });

  it.each(["", "q", "unknown", "z:1", "p:one:0:::", "p:0:0:::\ntopic:".slice(0, 3)])(
    "mean nothing in %j",
    (id) => {
      expect(parseCustomId(id)).toBeUndefined();
    },
  );
});
