import type { types } from "@slack/bolt";
import { toPlainLine } from "./plain-line.ts";

/** A piece of rich text. Slack shows its text exactly as it is: no markup, mention or link can form in it. */
export type Piece = types.RichTextText | types.RichTextLink;

/** A line of rich text. */
export interface RichLine {
  readonly pieces: readonly Piece[];
  /** How the line stands in its block. */
  readonly form: "paragraph" | "bullet" | "quote";
}

/** Literal text in a style. */
export function toText(text: string, style?: "bold" | "italic"): types.RichTextText {
  return { type: "text", text, ...(style === undefined ? {} : { style: { [style]: true } }) };
}

/** A link with literal text; plain text where the address is no web address. */
export function toLink(text: string, url: string | undefined): Piece {
  const address = toAddress(url);
  return address === undefined ? toText(text) : { type: "link", url: address, text };
}

/** A web address in its normal form; undefined for anything else. */
export function toAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === "https:" || protocol === "http:"
    ? href.replace(/[<>|]/g, encodeURIComponent)
    : undefined;
}

/** Characters of a line that are shown. */
export function lengthOf(line: RichLine): number {
  return line.pieces.reduce((sum, piece) => sum + (piece.text ?? "").length, 0);
}

/** Lines as one rich text block; neighbours of one form stand in one list, quote or paragraph. */
export function toRichTextBlock(lines: readonly RichLine[]): types.RichTextBlock {
  const runs: RichLine[][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last?.[0]?.form === line.form) last.push(line);
    else runs.push([line]);
  }
  return {
    type: "rich_text",
    elements: runs.flatMap((run) => (run[0] === undefined ? [] : toElement(run[0].form, run))),
  };
}

function toElement(form: RichLine["form"], lines: readonly RichLine[]): types.RichTextBlockElement {
  switch (form) {
    case "bullet":
      return {
        type: "rich_text_list",
        style: "bullet",
        elements: lines.map((line) => ({ type: "rich_text_section", elements: [...line.pieces] })),
      };
    case "quote":
      return { type: "rich_text_quote", elements: joined(lines) };
    case "paragraph":
      return { type: "rich_text_section", elements: joined(lines) };
    default:
      return form satisfies never;
  }
}

function joined(lines: readonly RichLine[]): Piece[] {
  return lines.flatMap((line, index) => (index === 0 ? line.pieces : [toText("\n"), ...line.pieces]));
}

/** A text object that Slack takes literally, with no emoji codes. Never empty, since Slack refuses empty ones. */
export function toPlainText(text: string): types.PlainTextElement {
  const line = toPlainLine(text);
  return { type: "plain_text", text: line === "" ? "…" : line, emoji: false };
}
