import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeMrkdwn } from "../../../../adapters/slack/escape-mrkdwn.ts";
import { shorten, shortenAtSentence } from "../../../../adapters/slack/shorten.ts";
import { toMessages, toNotice } from "../../../../adapters/slack/to-messages.ts";
import { stubMessage } from "../../../support/slack-stub-service.ts";

describe("the text beside the blocks", () => {
  it("is the whole answer, escaped", () => {
    const [message] = toMessages(stubMessage("R&D <!channel>"));
    expect(message?.text).toBe("R&amp;D &lt;!channel&gt; [1]\n\n[1] USTR, 2025-05-12");
  });

  it("ends with a whole sentence when it is too long", () => {
    const [message] = toMessages(stubMessage("Long.", { text: "This is a sentence. ".repeat(400) }));
    expect(message?.text.length).toBeLessThanOrEqual(4000);
    expect(message?.text).toMatch(/sentence\. …$/);
  });

  it("is never empty", () => {
    expect(toMessages(stubMessage("x", { text: "" }))[0]?.text).toBe("…");
    expect(toNotice("").text).toBe("…");
  });

  it("fits however much there is to escape", () => {
    expect(toMessages(stubMessage("x", { text: "&<>".repeat(3000) }))[0]?.text.length).toBeLessThanOrEqual(
      4000,
    );
  });
});

describe("shortening", () => {
  it("keeps to the length and never splits a character", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 200 }),
        fc.integer({ min: 4, max: 100 }),
        (text, length) => {
          for (const short of [shorten(text, length), shortenAtSentence(text, length)]) {
            expect(short.length).toBeLessThanOrEqual(
              Math.max(length, text.length <= length ? text.length : 0),
            );
            if (!/\p{Surrogate}/u.test(text)) expect(short).not.toMatch(/\p{Surrogate}/u);
          }
        },
      ),
    );
  });

  it("ends at a sentence in Chinese too", () => {
    expect(shortenAtSentence("第一句话说明税率。\n第二句话说明日期和更多的内容。", 15)).toBe(
      "第一句话说明税率。 …",
    );
  });
});

describe("escaping for mrkdwn", () => {
  it("leaves nothing that Slack could read as a sequence, and loses nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const escaped = escapeMrkdwn(text);
        expect(escaped).not.toMatch(/[<>]/);
        const read = escaped.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
        expect(read).toBe(text.replace(/\p{Surrogate}/gu, "\ufffd"));
      }),
    );
  });
});
