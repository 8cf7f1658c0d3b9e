import { describe, expect, it } from "vitest";
import { createSeal, deriveSecret, parseKeys } from "../../../../adapters/slack/seal.ts";

const key = (fill: number): Buffer => Buffer.alloc(32, fill);

describe("a seal", () => {
  const seal = createSeal([key(1)]);

  it("opens what it sealed, and hides it", () => {
    const sealed = seal.seal("slack:T1", "xoxb-secret");
    expect(sealed).not.toContain("xoxb");
    expect(seal.open("slack:T1", sealed)).toBe("xoxb-secret");
  });

  it("seals the same text differently each time", () => {
    expect(seal.seal("slack:T1", "xoxb-secret")).not.toBe(seal.seal("slack:T1", "xoxb-secret"));
  });

  it("does not open a text under another name, a changed text, or nonsense", () => {
    const sealed = seal.seal("slack:T1", "xoxb-secret");
    const changed = `${sealed.slice(0, -1)}${sealed.endsWith("A") ? "B" : "A"}`;
    expect(seal.open("slack:T2", sealed)).toBeUndefined();
    expect(seal.open("slack:T1", changed)).toBeUndefined();
    for (const nonsense of ["", "v1", "v1.", "v2.AAAA", "v1.AAAA", "xoxb-plain"]) {
      expect(seal.open("slack:T1", nonsense)).toBeUndefined();
    }
  });

  it("opens with an older key, and seals with the newest", () => {
    const sealed = seal.seal("slack:T1", "xoxb-secret");
    const renewed = createSeal([key(2), key(1)]);
    expect(renewed.open("slack:T1", sealed)).toBe("xoxb-secret");
    expect(seal.open("slack:T1", renewed.seal("slack:T1", "xoxb-new"))).toBeUndefined();
  });
});

describe("keys", () => {
  it("are 32 bytes as base64, several joined by commas", () => {
    const [one, two] = [key(1).toString("base64"), key(2).toString("base64")];
    expect(parseKeys(`${one}, ${two}`)).toEqual([key(1), key(2)]);
  });

  it.each(["", "short", `${key(1).toString("base64")},`, Buffer.alloc(16).toString("base64")])(
    "are not %j",
    (text) => {
      expect(parseKeys(text)).toBeUndefined();
    },
  );

  it("give other secrets for other purposes", () => {
    expect(deriveSecret(key(1), "state")).toBe(deriveSecret(key(1), "state"));
    expect(deriveSecret(key(1), "state")).not.toBe(deriveSecret(key(1), "other"));
    expect(deriveSecret(key(1), "state")).not.toBe(deriveSecret(key(2), "state"));
  });
});
