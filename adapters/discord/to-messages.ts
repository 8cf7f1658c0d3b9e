import type { APIEmbed } from "discord.js";
import type { Message } from "../../src/index.ts";
import { type ButtonFrame, type ButtonRows, shareRow, toButtons } from "./to-buttons.ts";
import { type Frame, toEmbeds } from "./to-embeds.ts";

/** One Discord message, ready to be sent. Nothing in it may mention anybody. */
export interface DiscordMessage {
  readonly content?: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: ButtonRows;
  readonly allowedMentions: { readonly parse: readonly []; readonly repliedUser: false };
}

/** Mentions never go out, whatever a text contains. */
export const noMentions = { parse: [], repliedUser: false } as const;

/**
 * A rendered message as the Discord messages that hold it, in order; nearly always one. The buttons stand under the
 * last; a private answer can be shared message by message.
 */
export function toMessages(message: Message, frame: Frame & ButtonFrame = {}): readonly DiscordMessage[] {
  const pages = toEmbeds(message, frame);
  return pages.map((embeds, index) => ({
    embeds,
    components:
      index === pages.length - 1
        ? toButtons(message, frame)
        : shareRow(message.language, frame.private === true),
    allowedMentions: noMentions,
  }));
}

/** A plain sentence of our own as a Discord message. */
export function toNotice(text: string): DiscordMessage {
  return { content: text, embeds: [], components: [], allowedMentions: noMentions };
}
