import { describe, expect, it } from "vitest";
import { shorten } from "../../../../adapters/discord/shorten.ts";

describe("shorten", () => {
  it("leaves alone what fits", () => {
    expect(shorten("What is in force?", 17)).toBe("What is in force?");
  });

  it("ends at a word", () => {
    expect(shorten("What is in force?", 14)).toBe("What is in…");
  });

  it("cuts a word that is too long, but no character", () => {
    expect(shorten("关".repeat(20), 10)).toBe(`${"关".repeat(9)}…`);
    expect(shorten("ab😀cd", 4)).toBe("ab…");
  });
});
