import type { Citation } from "../answer/answer.ts";
import { formatDate } from "./format-date.ts";
import type { Message, MessageLine } from "./message.ts";
import { wordingOf } from "./wording.ts";

/** `Publisher (read via X): Title. 5 June 2025. https://…`: one source as text. */
export const formatCitation = (
  { publisher, via, title, published, url }: Citation,
  language: "en" | "zh" = "en",
): string => {
  const words = wordingOf(language);
  const name = via === undefined ? publisher : `${publisher} (${words.via(via)})`;
  const parts = [
    `${name}: ${title.replace(/[.。]$/, "")}`,
    published && formatDate(published, language),
    url,
  ].filter((part) => part !== undefined && part !== "");
  return parts.join(". ");
};

const lineText = ({ text, citations, note }: MessageLine): string =>
  `${text} ${citations.map((number) => `[${number}]`).join("")}${note === undefined ? "" : ` (${note})`}`;

/** The whole message as plain text: statements with [n], the sources, the reservations, how far the facts reach. */
export const renderText = (message: Omit<Message, "text">): string => {
  const words = wordingOf(message.language);
  const blocks: string[] = [];
  if (message.heading !== undefined) blocks.push(message.heading);
  for (const { label, lines } of message.sections)
    blocks.push([...(label === undefined ? [] : [`${label}:`]), ...lines.map(lineText)].join("\n"));
  if (message.caveats.length > 0) blocks.push(message.caveats.join("\n"));
  if (message.citations.length > 0)
    blocks.push(
      [
        words.sources,
        ...message.citations.map(
          (citation) => `[${citation.number}] ${formatCitation(citation, message.language)}`,
        ),
      ].join("\n"),
    );
  if (message.choices.length > 0)
    blocks.push(
      [
        message.kind === "abstention" ? words.nearest : words.choices,
        ...message.choices.map(({ question }) => `- ${question}`),
      ].join("\n"),
    );
  blocks.push(message.footer);
  return blocks.join("\n\n");
};
