import type { APIEmbed } from "discord.js";
import type { Message } from "../../src/index.ts";
import { escapeMarkdown, toPlainLine } from "./escape-markdown.ts";
import { limits } from "./limits.ts";
import { shorten } from "./shorten.ts";
import { type Block, toBlocks } from "./to-markdown.ts";

/** What stands round the body: the question that was asked (private commands show none), and the page. */
export interface Frame {
  readonly question?: string;
  readonly page?: string;
  /** Each message is shown by itself (as pages are): title and footer on every one. */
  readonly apart?: boolean;
}

/**
 * A message as embeds, one list for each Discord message that is needed; nearly always one. Addresses stand behind
 * each citation, or only in the list of sources when that saves a second message. No piece is ever cut or dropped.
 */
export function toEmbeds(message: Message, frame: Frame = {}): readonly (readonly APIEmbed[])[] {
  const inline = pack(message, frame, toBlocks(message, message.kind === "sources" ? "listed" : "inline"));
  if (inline.length === 1) return inline;
  const listed = pack(message, frame, toBlocks(message, "listed"));
  return listed.length < inline.length ? listed : inline;
}

function pack(message: Message, frame: Frame, blocks: readonly Block[]): readonly (readonly APIEmbed[])[] {
  const head = headOf(message, frame);
  const footer = toPlainLine([message.footer, frame.page ?? ""].filter((part) => part !== "").join(" · "));
  const footerFits = footer.length <= limits.embedFooter;
  const body = [...head.blocks, ...blocks, ...(footerFits ? [] : [{ text: escapeMarkdown(footer) }])];
  const reserved = head.length + (footerFits ? footer.length : 0);
  const filled = fillPages(toChunks(body), reserved);
  const pages = filled.length === 0 ? [[undefined]] : filled;
  return pages.map((descriptions, page) =>
    descriptions.map((description, place): APIEmbed => {
      const first = place === 0 && (page === 0 || frame.apart === true);
      const last = place === descriptions.length - 1 && (page === pages.length - 1 || frame.apart === true);
      return {
        ...(first ? head.embed : {}),
        ...(description === undefined ? {} : { description }),
        ...(last && footerFits && footer !== "" ? { footer: { text: footer } } : {}),
      };
    }),
  );
}

function headOf(message: Message, frame: Frame) {
  const heading = escapeMarkdown(message.heading ?? "");
  const question = shorten(toPlainLine(frame.question ?? ""), limits.embedAuthor);
  const asTitle = heading !== "" && heading.length <= limits.embedTitle;
  return {
    embed: {
      ...(question === "" ? {} : { author: { name: question } }),
      ...(asTitle ? { title: heading } : {}),
    },
    length: question.length + (asTitle ? heading.length : 0),
    blocks: heading === "" || asTitle ? [] : [{ text: `**${heading}**` }],
  };
}

const SEPARATORS = { line: "\n", paragraph: "\n\n", run: " · " } as const;

/** Joins labels with what follows them, and cuts only what no embed could hold, at words. */
function toChunks(blocks: readonly Block[]): readonly Block[] {
  const chunks: Block[] = [];
  let label: Block | undefined;
  for (const block of blocks) {
    const text = label === undefined ? block.text : `${label.text}\n${block.text}`;
    const joint = label?.joint ?? block.joint ?? "line";
    if (block.opens === true) label = { text, joint };
    else {
      chunks.push(...cut(text).map((piece, index) => ({ text: piece, joint: index === 0 ? joint : "line" })));
      label = undefined;
    }
  }
  if (label !== undefined) chunks.push(label);
  return chunks;
}

function cut(text: string): readonly string[] {
  const most = limits.embedDescription;
  if (text.length <= most) return [text];
  const space = text.lastIndexOf(" ", most - 1);
  const at = space > most / 2 ? space + 1 : text.slice(0, most).replace(/(\\|[\ud800-\udbff])$/, "").length;
  return [text.slice(0, at), ...cut(text.slice(at))];
}

/** Fills descriptions, and messages of descriptions, one after the other. */
function fillPages(chunks: readonly Block[], reserved: number): readonly (readonly string[])[] {
  const pages: string[][] = [[]];
  let used = reserved;
  for (const { text, joint = "line" } of chunks) {
    const page = pages.at(-1) ?? [];
    const open = page.at(-1);
    const joined = open === undefined ? text : `${open}${SEPARATORS[joint]}${text}`;
    const added = joined.length - (open?.length ?? 0);
    if (joined.length <= limits.embedDescription && used + added <= limits.embedsTotal) {
      page[Math.max(0, page.length - 1)] = joined;
      used += added;
    } else if (used + text.length <= limits.embedsTotal && page.length < limits.embeds) {
      page.push(text);
      used += text.length;
    } else {
      pages.push([text]);
      used = reserved + text.length;
    }
  }
  return pages.filter((page) => page.length > 0);
}
