import type { types } from "@slack/bolt";
import type { Message } from "../../src/index.ts";
import { limits } from "./limits.ts";
import { toPlainLine } from "./plain-line.ts";
import { lengthOf, type Piece, toPlainText, toRichTextBlock, toText } from "./rich-text.ts";
import { type ButtonFrame, toButtons } from "./to-buttons.ts";
import { type BodyLine, type LinkStyle, toLines } from "./to-lines.ts";
import { wording } from "./wording.ts";

/** What stands round the body of a message. */
export interface Frame extends ButtonFrame {
  /** The question that was asked, where the channel does not show it. */
  readonly asked?: string;
  /** Who shared a private answer, as a whole phrase. */
  readonly sharedBy?: string;
  /** Page and number of pages of a time line. */
  readonly page?: readonly [page: number, pages: number];
}

/**
 * A message as blocks, one list for each Slack message that is needed; nearly always one. Addresses stand behind
 * each number, or only in the list of sources when that saves a second message. Nothing is cut or dropped.
 */
export function toBlocks(message: Message, frame: Frame = {}): readonly (readonly types.KnownBlock[])[] {
  const inline = fillMessages(allBlocks(message, frame, message.kind === "sources" ? "listed" : "inline"));
  if (inline.length === 1) return inline;
  const listed = fillMessages(allBlocks(message, frame, "listed"));
  return listed.length < inline.length ? listed : inline;
}

function allBlocks(message: Message, frame: Frame, links: LinkStyle): readonly types.KnownBlock[] {
  const words = wording[message.language];
  const page = frame.page === undefined ? [] : [words.page(frame.page[0] + 1, frame.page[1])];
  return [
    ...toContext(
      [frame.sharedBy ?? "", frame.asked === undefined ? "" : words.asked(frame.asked)]
        .filter((part) => part !== "")
        .join(" · "),
    ),
    ...toHeading(message.heading),
    ...toBody(toLines(message, links)),
    ...toContext([message.footer, ...page].join(" · ")),
    ...toButtons(message, frame),
  ];
}

/** A short heading as a header block, a long one as bold text. */
export function toHeading(heading = ""): readonly types.KnownBlock[] {
  const text = toPlainLine(heading);
  if (text === "") return [];
  if (text.length <= limits.headerText) return [{ type: "header", text: toPlainText(text) }];
  return toBody([{ form: "paragraph", pieces: [toText(text, "bold")] }]);
}

/** Small print, in as many blocks as it needs. */
export function toContext(text: string): readonly types.KnownBlock[] {
  const line = toPlainLine(text);
  return line === "" ? [] : cut(line).map((piece) => ({ type: "context", elements: [toPlainText(piece)] }));
}

/** Lines as rich text blocks: a new block where a part begins or the last one is full. */
export function toBody(lines: readonly BodyLine[]): readonly types.KnownBlock[] {
  const blocks: BodyLine[][] = [];
  let used = 0;
  for (const group of toGroups(lines)) {
    const length = group.reduce((sum, line) => sum + JSON.stringify(line.pieces).length, 0);
    const open = blocks.at(-1);
    if (open === undefined || group[0]?.gap === true || used + length > limits.richTextTotal) {
      blocks.push([...group]);
      used = length;
    } else {
      open.push(...group);
      used += length;
    }
  }
  return blocks.map(toRichTextBlock);
}

/** Labels with the line that follows them; lines that no block could hold, in pieces. */
function toGroups(lines: readonly BodyLine[]): readonly (readonly BodyLine[])[] {
  const groups: BodyLine[][] = [];
  let opening: BodyLine[] = [];
  for (const line of lines) {
    if (line.opens === true) opening.push(line);
    else {
      const [first = line, ...rest] = splitLine(line);
      groups.push([...opening, first], ...rest.map((piece) => [piece]));
      opening = [];
    }
  }
  return opening.length === 0 ? groups : [...groups, opening];
}

function splitLine(line: BodyLine): readonly BodyLine[] {
  if (lengthOf(line) <= limits.blockText / 2) return [line];
  return line.pieces
    .flatMap((piece) => splitPiece(piece))
    .reduce<BodyLine[]>((parts, piece) => {
      const last = parts.at(-1);
      const joined = last === undefined ? undefined : { ...last, pieces: [...last.pieces, piece] };
      if (joined === undefined || lengthOf(joined) > limits.blockText - 1)
        return [...parts, { ...line, pieces: [piece] }];
      return [...parts.slice(0, -1), joined];
    }, []);
}

function splitPiece(piece: Piece): readonly Piece[] {
  return cut(piece.text ?? "").map((text) => ({ ...piece, text }));
}

/** Cuts at words what is longer than one block holds. */
function cut(text: string): readonly string[] {
  const most = limits.blockText - 200;
  if (text.length <= most) return [text];
  const space = text.lastIndexOf(" ", most - 1);
  const at = space > most / 2 ? space + 1 : text.slice(0, most).replace(/[\ud800-\udbff]$/, "").length;
  return [text.slice(0, at), ...cut(text.slice(at))];
}

function fillMessages(blocks: readonly types.KnownBlock[]): readonly (readonly types.KnownBlock[])[] {
  const messages: types.KnownBlock[][] = [];
  let used = 0;
  for (const block of blocks) {
    const length = JSON.stringify(block).length + 1;
    const open = messages.at(-1);
    if (open === undefined || open.length >= limits.blocks || used + length > limits.blocksTotal) {
      messages.push([block]);
      used = length + 2;
    } else {
      open.push(block);
      used += length;
    }
  }
  return messages;
}
