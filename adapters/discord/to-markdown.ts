import { type Citation, formatDate, type Message, type MessageLine } from "../../src/index.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { wording } from "./wording.ts";

/**
 * Where a citation's address stands: behind each number in the text ("inline"), or once in the list of sources
 * ("listed"), which is shorter and used when the answer would not fit otherwise.
 */
export type LinkStyle = "inline" | "listed";

/** A piece of Markdown that is kept whole. `opens` pieces (labels) stay together with the piece that follows. */
export interface Block {
  readonly text: string;
  /** How it follows the piece before it: on a new line (when left out), after an empty line, or in the same run. */
  readonly joint?: "line" | "paragraph" | "run";
  readonly opens?: boolean;
}

/** A message's body as pieces of Markdown, in order: sections, reservations, sources. */
export function toBlocks(message: Message, links: LinkStyle): readonly Block[] {
  const cited = new Map(message.citations.map((citation) => [citation.number, citation]));
  const words = wording[message.language];
  return [
    ...message.sections.flatMap((section, place) => [
      ...(section.label === undefined
        ? []
        : [{ text: `**${escapeMarkdown(section.label)}**`, opens: true, joint: "paragraph" as const }]),
      ...section.lines.map((line, index) => {
        const lead = place === 0 && index === 0 && section.label === undefined;
        return { text: formatLine(line, { cited, links, lead }) };
      }),
    ]),
    ...message.caveats.map((caveat, index) => ({
      text: `> ${words.note}${escapeMarkdown(caveat)}`,
      joint: index === 0 ? ("paragraph" as const) : ("line" as const),
    })),
    ...(message.citations.length === 0
      ? []
      : [{ text: `**${words.sources}**`, opens: true, joint: "paragraph" as const }]),
    ...message.citations.map((citation, index) => ({
      text: formatSource(message, citation, links),
      joint: message.kind === "sources" || index === 0 ? ("line" as const) : ("run" as const),
    })),
  ].filter((block) => block.text !== "");
}

function formatLine(
  line: MessageLine,
  style: { cited: ReadonlyMap<number, Citation>; links: LinkStyle; lead: boolean },
): string {
  const numbers = line.citations.map((number) => {
    const url = style.links === "inline" ? toLink(style.cited.get(number)?.url) : undefined;
    return url === undefined ? `\\[${number}\\]` : `[[${number}]](${url})`;
  });
  const text = [escapeMarkdown(line.text), ...numbers].join(" ");
  const note = line.note === undefined ? "" : `\n${style.lead ? "" : "  "}*${escapeMarkdown(line.note)}*`;
  return `${style.lead ? "" : "- "}${text}${note}`;
}

function formatSource(message: Message, citation: Citation, links: LinkStyle): string {
  const full = message.kind === "sources";
  const url = toLink(citation.url);
  const via = citation.via === undefined ? [] : [wording[message.language].via(citation.via)];
  const named = [citation.publisher, ...via].join(", ");
  const name = escapeMarkdown(full || url === undefined ? `${named}: ${citation.title}` : named);
  const linked = url !== undefined && (links === "listed" || full) ? `[${name}](${url})` : name;
  const published =
    citation.published === undefined
      ? ""
      : `, ${escapeMarkdown(formatDate(citation.published, message.language))}`;
  return `\\[${citation.number}\\] ${linked}${published}`;
}

/** An address that is safe inside a Markdown link; undefined if it is no web address. */
function toLink(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  if (parsed.protocol !== "https:" && parsed.protocol !== "http:") return undefined;
  return parsed.href.replace(/[()<>\\*_~`|\s]/g, (character) =>
    character === "_" ? "_" : `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}
