import fc from "fast-check";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { toTerminal } from "../../../../adapters/terminal/to-terminal.ts";
import { wrap } from "../../../../adapters/terminal/wrap.ts";
import type { Message } from "../../../../src/index.ts";

const pipe = { colour: false, links: false };
const noChoices = { questions: [], numbered: false };

const message = (parts: Partial<Message> = {}): Message => ({
  kind: "answered",
  language: "en",
  sections: [
    {
      lines: [
        { text: "The rate was 145 percent.", citations: [1, 2], note: "Held until 14 May 2025" },
        { text: "It fell to 30 percent.", citations: [2] },
      ],
    },
  ],
  citations: [
    {
      number: 1,
      sourceId: "a",
      publisher: "Reuters",
      via: "CNA",
      title: "Rates rise",
      published: "2025-04-10",
      url: "https://a.example/rates",
      kind: "news",
    },
    { number: 2, sourceId: "b", publisher: "The White House", title: "Order", kind: "primary" },
  ],
  caveats: ["The second statement rests on one source."],
  footer: "Fact base reviewed 22 November 2026.",
  choices: [],
  reference: "",
  text: "",
  ...parts,
});

test("an answer is lead, others, sources with publisher, title, date and address, reservations, footer, choices", () => {
  const shown = toTerminal(message(), pipe, { questions: ["When did it fall?"], numbered: true });
  expect(shown).toBe(`The rate was 145 percent. [1][2] (Held until 14 May 2025)

• It fell to 30 percent. [2]

Sources
[1] Reuters (read via CNA): Rates rise. 10 April 2025
    https://a.example/rates
[2] The White House: Order

The second statement rests on one source.

Fact base reviewed 22 November 2026.

You may also ask:
 1  When did it fall?`);
});

test("a dispute stands under its parties, equal in form", () => {
  const lines = [{ text: "They say so.", citations: [1] }];
  const shown = toTerminal(
    message({
      kind: "disputed",
      heading: "Accounts differ",
      sections: [
        { label: "Washington says", lines },
        { label: "Beijing says", lines },
      ],
    }),
    pipe,
    noChoices,
  );
  expect(shown).toContain(
    "Accounts differ\n\nWashington says\n• They say so. [1]\n\nBeijing says\n• They say so. [1]\n\nSources",
  );
});

test("an abstention has its reason and what can be asked instead, in the language of the question", () => {
  const bare = { sections: [], citations: [], caveats: [] };
  const choices = { questions: ["What is IEEPA?"], numbered: false };
  const shown = toTerminal(
    message({ ...bare, kind: "abstention", heading: "我不作预测。", language: "zh" }),
    pipe,
    choices,
  );
  expect(shown).toBe(
    "我不作预测。\n\nFact base reviewed 22 November 2026.\n\n我可以回答：\n- What is IEEPA?",
  );
});

test("with colour and links the words are the same", () => {
  const shown = toTerminal(message(), { colour: true, links: true, width: 60 }, noChoices);
  expect(shown).toContain("\u001b[36m[1][2]\u001b[39m");
  expect(shown).toContain("\u001b]8;;https://a.example/rates\u0007https://a.example/rates");
});

const nasty = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    "\u001b[2J",
    "\u001b]8;;https://evil.example\u0007",
    "\u009b31m",
    "a\nb",
    "\u202e",
    "关税".repeat(40),
  ),
);

test("nothing in a message can steer the terminal", () => {
  fc.assert(
    fc.property(nasty, nasty, (one, two) => {
      const shown = toTerminal(
        message({
          heading: one,
          sections: [{ label: two, lines: [{ text: one, citations: [1], note: two }] }],
          citations: [
            {
              number: 1,
              sourceId: "a",
              publisher: one,
              via: two,
              title: two,
              url: `https://a.example/${one}`,
              kind: "news",
            },
          ],
          caveats: [one],
          footer: two,
        }),
        pipe,
        { questions: [one, two], numbered: true },
      );
      expect(shown.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cs}\u202e]/u);
    }),
  );
});

test("no line is wider than the terminal, Chinese counted as two columns, and no word is lost", () => {
  const words = fc.array(
    fc.constantFrom("tariff", "a", "关税贸易争端", "[1]", "supercalifragilistic".repeat(4), "😀"),
  );
  fc.assert(
    fc.property(words, fc.integer({ min: 20, max: 90 }), (list, width) => {
      const text = list.join(" ");
      const wrapped = wrap({ lead: "[10] ", text, width });
      for (const line of wrapped.split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      expect(wrapped.slice(5).replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }),
  );
});
