import type { MessageBlocks } from "./slack-stand-in-limits.ts";

/** What a person sees of a Slack message. */
export interface ReadSlackMessage {
  readonly texts: readonly string[];
  readonly links: readonly string[];
  readonly mentions: readonly string[];
  readonly buttons: readonly string[];
}

type MessageBlock = MessageBlocks[number];
type RichElement = Extract<MessageBlock, { type: "rich_text" }>["elements"][number];

/** Reads a message as Slack's clients show it: plain text and rich text literally, mrkdwn and the fallback parsed. */
export function readSlackMessage(message: {
  readonly text: string;
  readonly blocks: MessageBlocks;
}): ReadSlackMessage {
  const parts = [readMrkdwn(message.text, []), ...message.blocks.map(readBlock)];
  return {
    texts: parts.slice(1).flatMap((part) => part.texts),
    links: parts.flatMap((part) => part.links),
    mentions: parts.flatMap((part) => part.mentions),
    buttons: parts.flatMap((part) => part.buttons),
  };
}

function readBlock(block: MessageBlock): ReadSlackMessage {
  switch (block.type) {
    case "header":
      return literal(block.text.text);
    case "section":
      return readTextObject(block.text);
    case "context":
      return join(block.elements.map(readTextObject));
    case "actions":
      return { ...empty, buttons: block.elements.map((element) => element.text.text) };
    case "context_actions":
      return {
        ...empty,
        buttons: block.elements.flatMap((element) => [
          element.positive_button.text.text,
          element.negative_button.text.text,
        ]),
      };
    case "rich_text":
      return readRichText(block.elements);
    case "divider":
      return empty;
    default:
      return block satisfies never;
  }
}

const empty: ReadSlackMessage = { texts: [], links: [], mentions: [], buttons: [] };

function literal(text: string): ReadSlackMessage {
  return { ...empty, texts: [text] };
}

function join(parts: readonly ReadSlackMessage[]): ReadSlackMessage {
  return {
    texts: parts.flatMap((part) => part.texts),
    links: parts.flatMap((part) => part.links),
    mentions: parts.flatMap((part) => part.mentions),
    buttons: parts.flatMap((part) => part.buttons),
  };
}

function readTextObject(object: {
  readonly type: "plain_text" | "mrkdwn";
  readonly text: string;
}): ReadSlackMessage {
  return object.type === "plain_text" ? literal(object.text) : readMrkdwn(object.text, [object.text]);
}

function readMrkdwn(text: string, texts: readonly string[]): ReadSlackMessage {
  const sequences = [...text.matchAll(/<([^<>]+)>/g)].flatMap((match) => match[1] ?? []);
  const isMention = (sequence: string): boolean => /^[@#!]/.test(sequence);
  return {
    texts,
    links: sequences
      .filter((sequence) => !isMention(sequence))
      .map((sequence) => sequence.split("|")[0] ?? ""),
    mentions: sequences.filter(isMention),
    buttons: [],
  };
}

function readRichText(elements: readonly RichElement[]): ReadSlackMessage {
  const pieces = elements.map((element) =>
    element.type === "rich_text_list"
      ? element.elements.flatMap((item) => [...item.elements, NEW_LINE])
      : [...element.elements, NEW_LINE],
  );
  return {
    ...empty,
    texts: [
      pieces
        .flat()
        .map((piece) => (piece.type === "text" ? piece.text : (piece.text ?? piece.url)))
        .join(""),
    ],
    links: pieces.flat().flatMap((piece) => (piece.type === "link" ? piece.url : [])),
  };
}

const NEW_LINE = { type: "text", text: "\n" } as const;
