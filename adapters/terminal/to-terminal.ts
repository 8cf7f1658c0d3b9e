import { type Citation, formatCitation, type Message, type MessageLine } from "../../src/index.ts";
import { plainText } from "./plain-text.ts";
import { createStyle, type Style, toLink } from "./style.ts";
import type { Terminal } from "./terminal.ts";
import { wordingOf } from "./wording.ts";
import { wrap } from "./wrap.ts";

/** How the ready questions under an answer are shown: by number where a number can be typed. */
export interface ChoiceDisplay {
  readonly questions: readonly string[];
  readonly numbered: boolean;
}

const statementText = ({ text, citations, note }: MessageLine, style: Style): string =>
  [
    plainText(text),
    style("accent", citations.map((number) => `[${number}]`).join("")),
    ...(note === undefined ? [] : [style("faint", `(${plainText(note)})`)]),
  ].join(" ");

/** A source in two lines: who, what and when; then the address whole, so that it can be copied. */
const sourceText = (citation: Citation, message: Message, terminal: Terminal): string => {
  const { url, ...unlinked } = citation;
  const style = createStyle(terminal);
  const lead = `[${citation.number}] `;
  const source = wrap({
    lead: style("accent", lead),
    text: plainText(formatCitation(unlinked, message.language)),
    width: terminal.width,
  });
  if (url === undefined) return source;
  return `${source}\n${" ".repeat(lead.length)}${toLink(plainText(url), terminal)}`;
};

/** Every statement of a message; the lead of a plain answer stands by itself above the others. */
const statementBlocks = (message: Message, terminal: Terminal): string[] => {
  const style = createStyle(terminal);
  const hasLead = message.sections.length === 1 && message.kind !== "timeline";
  return message.sections.flatMap(({ label, lines }) => {
    const shown = lines.map((line, index) =>
      wrap({
        lead: hasLead && index === 0 ? "" : "• ",
        text: statementText(line, style),
        width: terminal.width,
      }),
    );
    if (label !== undefined) return [[style("strong", plainText(label)), ...shown].join("\n")];
    return hasLead ? [...shown.slice(0, 1), shown.slice(1).join("\n")] : [shown.join("\n")];
  });
};

const choicesBlock = (
  message: Message,
  terminal: Terminal,
  { questions, numbered }: ChoiceDisplay,
): string => {
  const style = createStyle(terminal);
  const words = wordingOf(message.language);
  return [
    style("strong", message.kind === "abstention" ? words.nearest : words.choices),
    ...questions.map((question, index) =>
      wrap({
        lead: numbered ? style("accent", `${String(index + 1).padStart(2)}  `) : "- ",
        text: plainText(question),
        width: terminal.width,
      }),
    ),
  ].join("\n");
};

/** Shows the sources of a message, each with publisher, title, date and address. */
export const toSources = (message: Message, terminal: Terminal): string =>
  [
    createStyle(terminal)("strong", wordingOf(message.language).sources),
    ...message.citations.map((citation) => sourceText(citation, message, terminal)),
  ].join("\n");

/**
 * Turns a message into text for a terminal: heading, statements with [n], sources, reservations, how far the facts
 * reach, ready questions. Nothing of the message can steer the terminal.
 */
export const toTerminal = (message: Message, terminal: Terminal, choices: ChoiceDisplay): string => {
  const style = createStyle(terminal);
  const { width } = terminal;
  const blocks = [
    ...(message.heading === undefined
      ? []
      : [style("strong", wrap({ text: plainText(message.heading), width }))]),
    ...statementBlocks(message, terminal),
    ...(message.citations.length === 0 ? [] : [toSources(message, terminal)]),
    message.caveats.map((caveat) => wrap({ text: style("caution", plainText(caveat)), width })).join("\n"),
    wrap({ text: style("faint", plainText(message.footer)), width }),
    ...(choices.questions.length === 0 ? [] : [choicesBlock(message, terminal, choices)]),
  ];
  return blocks.filter((block) => block !== "").join("\n\n");
};
