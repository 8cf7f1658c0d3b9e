import fc from "fast-check";
import type { Citation, Message, MessageLine } from "../../src/index.ts";

/** Hand-made citation number `number`; the address is as long as real ones get. */
function citation(number: number, change: Partial<Citation> = {}, hasUrl = true): Citation {
  return {
    number,
    sourceId: `source-${number}`,
    publisher: `Office of the United States Trade Representative (${number})`,
    title: `Notice of modification of action, part ${number}: *certain* products_of <China> & others`,
    ...(hasUrl
      ? {
          url: `https://ustr.gov/about/press-releases/2025/may/notice-${number}_of-modification(${"x".repeat(60)})?a=1&b=2`,
        }
      : {}),
    published: "2025-05-12",
    kind: "primary",
    ...change,
  };
}

function message(change: Partial<Message> = {}): Message {
  return {
    kind: "answered",
    language: "en",
    sections: [{ lines: [{ text: "The rate fell from 145 % to 30 % on 14 May 2025.", citations: [1] }] }],
    citations: [citation(1)],
    caveats: [],
    footer: "Reviewed up to 18 November 2026; sources reach to 16 November 2026.",
    choices: [],
    reference: "geneva-us-rate-cut-30",
    text: "",
    ...change,
  };
}

function lines(count: number, cited: (index: number) => readonly number[]): MessageLine[] {
  return Array.from({ length: count }, (_, index) => ({
    text: `On day ${index + 1}, the Office said: ${"a figure of 30 % and a date in May, ".repeat(7)}and no more.`,
    citations: cited(index),
    note: `In force since ${index + 1} May 2025`,
  }));
}

const citations = (count: number) => Array.from({ length: count }, (_, index) => citation(index + 1));

const HOSTILE =
  "@everyone @here <@1> <@&2> <#3> <!channel> <!here> <@U012AB3CD> <#C012|x> <:a:1> </ask:1> <t:1:R> " +
  "*b* **b** _i_ __u__ ~s~ ~~s~~ `c` ```c``` ||s|| [l](https://evil.example/) <https://evil.example/|l> " +
  "https://evil.example/ :smile: & &amp; &lt; \\ \\* > q # h - l 1. l";

/** Hand-made messages that try an adapter with extremes. */
export function contractMessages(): readonly { readonly name: string; readonly message: Message }[] {
  const choices = Array.from({ length: 40 }, (_, index) => ({
    label: `Which of the many tariffs do you mean, number ${index} of them, ${"or another one ".repeat(4)}`,
    question: `What was tariff number ${index}, ${"x".repeat(60)}?`,
  }));
  return [
    { name: "a plain answer", message: message() },
    {
      name: "sixty long statements with two citations each",
      message: message({
        sections: [{ lines: lines(60, (index) => [2 * index + 1, 2 * index + 2]) }],
        citations: citations(120),
      }),
    },
    {
      name: "twenty statements that share their sources",
      message: message({
        sections: [
          {
            lines: lines(20, () => [1, 2]).map(({ text, ...line }) => ({
              ...line,
              text: text.slice(0, 120),
            })),
          },
        ],
        citations: citations(2),
      }),
    },
    {
      name: "a long time line under labels",
      message: message({
        kind: "timeline",
        heading: "Tariffs",
        sections: ["2018", "2019", "2025"].map((label) => ({
          label,
          lines: lines(10, (index) => [index + 1]),
        })),
        citations: citations(10),
      }),
    },
    {
      name: "a disputed answer with both sides",
      message: message({
        kind: "disputed",
        heading: "Who pays the tariffs?",
        sections: ["Washington says", "Beijing says", "On the record"].map((label, index) => ({
          label,
          lines: [
            { text: `Side ${index} says so.`, citations: [index + 1], note: "Claim by a spokesperson" },
          ],
        })),
        citations: citations(3),
        bothSides: "who-pays",
        timeline: "tariffs",
      }),
    },
    {
      name: "an abstention with many ready questions",
      message: message({
        kind: "abstention",
        heading: "I have no reviewed fact on that.",
        sections: [{ lines: [{ text: "The fact base ends on 16 November 2026.", citations: [] }] }],
        citations: [],
        choices,
        reference: "",
      }),
    },
    {
      name: "an abstention of nothing but a heading",
      message: message({ kind: "abstention", heading: "No.", sections: [], citations: [] }),
    },
    {
      name: "texts that try to mention, link and mark up",
      message: message({
        heading: HOSTILE,
        sections: [{ label: HOSTILE, lines: [{ text: HOSTILE, citations: [1], note: HOSTILE }] }],
        citations: [citation(1, { publisher: HOSTILE, title: HOSTILE, published: "2025" })],
        caveats: [HOSTILE, "> quoted"],
        footer: HOSTILE,
        choices: [{ label: HOSTILE, question: "What is *that*?" }],
      }),
    },
    {
      name: "a source without an address and one with a broken name",
      message: message({
        sections: [{ lines: [{ text: "So it is.", citations: [1, 2] }] }],
        citations: [
          citation(1, {}, false),
          citation(2, { url: "https://例え.example/a b(c)?q=[1]*_~`|", via: "AP" }),
        ],
      }),
    },
    {
      name: "Chinese",
      message: message({
        language: "zh",
        heading: "关税",
        sections: [
          {
            label: "美方说法",
            lines: [
              { text: "2025年5月14日，税率从145%降至30%。", citations: [1], note: "自2025年5月14日起生效" },
            ],
          },
        ],
      }),
    },
  ];
}

/** One of the hand-made messages by its name. */
export function contractMessage(name: string): Message {
  const found = contractMessages().find((each) => each.name === name);
  if (found === undefined) throw new Error(`No message is named “${name}”`);
  return found.message;
}

const hostileText = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 400 }),
    fc.string({ unit: fc.constantFrom(...Array.from("*_~`|<>[]()@#:/\\&! -1.\nae")), maxLength: 400 }),
    fc.string({ unit: "binary", maxLength: 200 }),
  )
  .map((text) => `A${text}Z`);

/** Messages whose every text is arbitrary. Texts begin and end with a letter, so that none is empty. */
export const hostileMessage: fc.Arbitrary<Message> = fc
  .record({
    heading: hostileText,
    label: hostileText,
    lines: fc.array(hostileText, { minLength: 1, maxLength: 12 }),
    note: hostileText,
    title: hostileText,
  })
  .map((texts) =>
    message({
      heading: texts.heading,
      sections: [
        {
          label: texts.label,
          lines: texts.lines.map((text) => ({ text, citations: [1], note: texts.note })),
        },
      ],
      citations: [citation(1, { publisher: texts.title, title: texts.title })],
      caveats: [texts.note],
      footer: texts.label,
      choices: [{ label: texts.label, question: "What is in force?" }],
    }),
  );
