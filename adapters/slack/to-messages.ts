import type { types } from "@slack/bolt";
import type { Message } from "../../src/index.ts";
import { escapeMrkdwn } from "./escape-mrkdwn.ts";
import { limits } from "./limits.ts";
import { shortenAtSentence } from "./shorten.ts";
import { type Frame, toBlocks, toContext } from "./to-blocks.ts";

/** One Slack message, ready to be sent. Nothing in it mentions anybody or unfurls. */
export interface SlackMessage {
  /** For notifications and screen readers: the whole as plain text, shortened at a sentence. */
  readonly text: string;
  readonly blocks: types.KnownBlock[];
  readonly mrkdwn: false;
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

/**
 * A rendered message as the Slack messages that hold it, in order; nearly always one. The buttons stand under the
 * last.
 */
export function toMessages(message: Message, frame: Frame = {}): readonly SlackMessage[] {
  return toBlocks(message, frame).map((blocks) => toMessage(message.text, blocks));
}

/** A plain sentence of our own as a Slack message. */
export function toNotice(text: string): SlackMessage {
  return toMessage(text, toContext(text));
}

/** Blocks with the text that stands for them. */
export function toMessage(text: string, blocks: readonly types.KnownBlock[]): SlackMessage {
  return {
    text: toFallback(text),
    blocks: [...blocks],
    mrkdwn: false,
    unfurl_links: false,
    unfurl_media: false,
  };
}

function toFallback(text: string): string {
  // Escaping makes text longer, by four units a character at most.
  for (let length: number = limits.text; length > 0; length -= 500) {
    const escaped = escapeMrkdwn(shortenAtSentence(text.trim(), length));
    if (escaped.length <= limits.text) return escaped === "" ? "…" : escaped;
  }
  return "…";
}
