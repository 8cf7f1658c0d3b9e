import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeMarkdown, toPlainLine } from "../../../../adapters/discord/escape-markdown.ts";
import { readDiscordMessage } from "../../../support/discord-stand-in-reader.ts";

describe("escapeMarkdown", () => {
  it.each([
    ["plain words stay as they are", "Tariffs fell.", "Tariffs fell."],
    ["bold, italics, code and spoilers", "*a* _b_ `c` ||d||", "\\*a\\* \\_b\\_ \\`c\\` \\|\\|d\\|\\|"],
    ["links and addresses", "[a](https://b.example)", "\\[a\\](https\\://b.example)"],
    ["mentions of people", "<@1> <@&2> <#3>", "\\<@1> \\<@&2> \\<#3>"],
    ["a list number", "1. May", "1\\. May"],
    ["a heading, a quotation, a list mark", "# a", "\\# a"],
    ["a year at the beginning", "2025 was the year.", "2025 was the year."],
    ["line breaks become spaces", "a\n\n> b", "a > b"],
    ["backslashes", "a\\*", "a\\\\\\*"],
  ])("%s", (_name, text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it("makes any text read as it is, without a mention or a link", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom("", "- ", "> "), (text, before) => {
        const read = readDiscordMessage({ content: `${before}${escapeMarkdown(text)}` });
        expect((read.texts[0] ?? "").trim()).toBe(toPlainLine(text));
        expect([...read.mentions, ...read.links]).toEqual([]);
      }),
    );
  });
});

describe("toPlainLine", () => {
  it("defuses broadcasts by an invisible space", () => {
    expect(toPlainLine("@everyone and @HERE")).toBe("@\u200beveryone and @\u200bHERE");
  });

  it("drops control characters and direction overrides, and mends broken surrogates", () => {
    expect(toPlainLine("a\u0007b\u202ec\ud800")).toBe("abc\ufffd");
  });
});
