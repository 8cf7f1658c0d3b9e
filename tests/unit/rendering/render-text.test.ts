import { describe, expect, test } from "vitest";
import type { Citation } from "../../../src/index.ts";
import type { Message } from "../../../src/rendering/message.ts";
import { formatCitation, renderText } from "../../../src/rendering/render-text.ts";

const citation = (rest: Partial<Citation> = {}): Citation => ({
  number: 1,
  sourceId: "gazette",
  publisher: "The Gazette",
  title: "Rate is cut",
  kind: "news",
  ...rest,
});
const message = (rest: Partial<Message> = {}): Omit<Message, "text"> => ({
  kind: "answered",
  language: "en",
  sections: [{ lines: [{ text: "It is 30 percent.", citations: [1] }] }],
  citations: [citation()],
  caveats: [],
  footer: "The end.",
  choices: [],
  reference: "ab12c",
  ...rest,
});

describe("a source is one line", () => {
  test.each([
    [{}, "The Gazette: Rate is cut"],
    [{ title: "Rate is cut." }, "The Gazette: Rate is cut"],
    [{ published: "2025-06-05" }, "The Gazette: Rate is cut. 5 June 2025"],
    [{ published: "2025-06" }, "The Gazette: Rate is cut. June 2025"],
    [{ via: "Archive" }, "The Gazette (read via Archive): Rate is cut"],
    [
      { published: "2025-06-05", url: "https://gazette.example/1" },
      "The Gazette: Rate is cut. 5 June 2025. https://gazette.example/1",
    ],
  ])("%j → %s", (rest, text) => {
    expect(formatCitation(citation(rest))).toBe(text);
  });

  test("in Chinese its date and its frame are Chinese", () => {
    expect(formatCitation(citation({ via: "Archive", published: "2025-06-05" }), "zh")).toBe(
      "The Gazette (经由 Archive): Rate is cut. 2025年6月5日",
    );
  });
});

test("a message is its statements with numbers, the sources and the footer", () => {
  expect(renderText(message())).toBe(
    "It is 30 percent. [1]\n\nSources\n[1] The Gazette: Rate is cut\n\nThe end.",
  );
});

test("heading, labels, notes, reservations and choices stand in their places", () => {
  expect(
    renderText(
      message({
        heading: "Accounts differ",
        sections: [
          { label: "Washington says", lines: [{ text: "No.", citations: [1, 2], note: "Claim by X" }] },
        ],
        caveats: ["One source."],
        citations: [],
        choices: [{ label: "And?", question: "And then?" }],
      }),
    ),
  ).toBe(
    "Accounts differ\n\nWashington says:\nNo. [1][2] (Claim by X)\n\nOne source.\n\nYou may also ask:\n- And then?\n\nThe end.",
  );
});

test("on an abstention the choices are called what can be answered, and there are no sources", () => {
  const text = renderText(
    message({
      kind: "abstention",
      sections: [],
      citations: [],
      choices: [{ label: "And?", question: "And then?" }],
    }),
  );
  expect(text).toBe("I can answer:\n- And then?\n\nThe end.");
  expect(text).not.toContain("Sources");
});
