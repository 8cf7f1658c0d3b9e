import type { Citation, Message, MessageLine } from "../../src/index.ts";
import { toPlainLine } from "./plain-line.ts";
import { type Piece, type RichLine, toAddress, toLink, toText } from "./rich-text.ts";
import { type Wording, wording } from "./wording.ts";

/**
 * Where a citation's address stands: behind each number in the text as well ("inline"), or only in the list of
 * sources ("listed"), which is shorter and used when the answer would not fit otherwise.
 */
export type LinkStyle = "inline" | "listed";

/** A paragraph, statement or source. `opens` lines (labels) stay together with the line that follows. */
export interface BodyLine extends RichLine {
  /** A new part of the message begins here. */
  readonly gap?: boolean;
  readonly opens?: boolean;
}

/** A message's body line by line, in order: sections, reservations, sources. */
export function toLines(message: Message, links: LinkStyle): readonly BodyLine[] {
  const cited = new Map(message.citations.map((citation) => [citation.number, citation]));
  const words = wording[message.language];
  return [
    ...message.sections.flatMap((section, place): BodyLine[] => [
      ...(section.label === undefined ? [] : [toLabel(section.label)]),
      ...section.lines.map((line, index): BodyLine => {
        const lead = place === 0 && index === 0 && section.label === undefined;
        return {
          form: lead ? "paragraph" : "bullet",
          pieces: toStatement(line, links === "inline" ? cited : undefined),
        };
      }),
    ]),
    ...message.caveats.map((caveat, index): BodyLine => ({
      form: "quote",
      gap: index === 0,
      pieces: [toText(`${words.note}${toPlainLine(caveat)}`)],
    })),
    ...(message.citations.length === 0 ? [] : [toLabel(words.sources)]),
    ...message.citations.map((citation): BodyLine => ({
      form: "paragraph",
      pieces: toSource(citation, message.kind === "sources", words),
    })),
  ];
}

function toLabel(label: string): BodyLine {
  return { form: "paragraph", gap: true, opens: true, pieces: [toText(toPlainLine(label), "bold")] };
}

function toStatement(line: MessageLine, cited: ReadonlyMap<number, Citation> | undefined): readonly Piece[] {
  return [
    toText(toPlainLine(line.text)),
    ...line.citations.flatMap((number) => [toText(" "), toLink(`[${number}]`, cited?.get(number)?.url)]),
    ...(line.note === undefined ? [] : [toText("\n"), toText(toPlainLine(line.note), "italic")]),
  ];
}

function toSource(citation: Citation, full: boolean, words: Wording): readonly Piece[] {
  const publisher = [
    citation.publisher,
    ...(citation.via === undefined ? [] : [words.via(citation.via)]),
  ].join(", ");
  const linked = toAddress(citation.url) !== undefined;
  const name = toPlainLine(full || !linked ? `${publisher}: ${citation.title}` : publisher);
  return [
    toText(`[${citation.number}] `),
    toLink(name, citation.url),
    ...(citation.published === undefined ? [] : [toText(`, ${toPlainLine(citation.published)}`)]),
  ];
}
