import { z } from "zod";
import type { ReadMessage } from "./adapter-contract.ts";

const shown = z.object({
  content: z.string().optional(),
  embeds: z
    .array(
      z.object({
        title: z.string().optional(),
        description: z.string().optional(),
        author: z.object({ name: z.string() }).optional(),
        footer: z.object({ text: z.string() }).optional(),
      }),
    )
    .default([]),
  components: z.array(z.object({ components: z.array(z.object({ label: z.string() })) })).default([]),
});

/**
 * Reads a message body as Discord's client shows it. Its rules for Markdown are written from the documentation
 * ("Message Formatting", "Markdown Text 101"), apart from the adapter's.
 */
export function readDiscordMessage(body: unknown): ReadMessage {
  const { content, embeds, components } = shown.parse(body);
  const links: string[] = [];
  const mentions: string[] = [];
  const read = (text: string) => {
    const result = readMarkdown(text);
    links.push(...result.links);
    mentions.push(...result.mentions);
    return result.text;
  };
  const plain = (text: string) => {
    mentions.push(...broadcastsIn(text));
    return text;
  };
  return {
    texts: [
      ...(content === undefined || content === "" ? [] : [read(content)]),
      ...embeds.flatMap((embed) => [
        ...(embed.author === undefined ? [] : [plain(embed.author.name)]),
        ...(embed.title === undefined ? [] : [read(embed.title)]),
        ...(embed.description === undefined ? [] : [read(embed.description)]),
        ...(embed.footer === undefined ? [] : [plain(embed.footer.text)]),
      ]),
    ],
    links,
    mentions,
    buttons: components.flatMap((row) => row.components.map((button) => button.label)),
  };
}

/** Rules in the order in which Discord's client tries them at each place of a line. */
const RULES: readonly {
  readonly pattern: RegExp;
  readonly kind: "escape" | "mention" | "link" | "address" | "style";
}[] = [
  { pattern: /^\\([^0-9A-Za-z\s])/, kind: "escape" },
  { pattern: /^<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|\/[^:>]+:\d+|t:-?\d+(?::[a-zA-Z])?|id:\w+)>/, kind: "mention" },
  { pattern: /^:\w+:/, kind: "mention" },
  { pattern: /^<(https?:\/\/[^\s>]+)>/, kind: "address" },
  { pattern: /^(https?:\/\/[^\s<]+[^<.,:;"'\])\s])/, kind: "address" },
  { pattern: /^\[((?:\[[^\]]*\]|\\.|[^[\]\\])*)\]\(<?([^\s)>]+)>?\)/, kind: "link" },
  { pattern: /^`+([^`]+)`+/, kind: "style" },
  { pattern: /^\|\|([\s\S]+?)\|\|/, kind: "style" },
  { pattern: /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, kind: "style" },
  { pattern: /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, kind: "style" },
  { pattern: /^~~((?:\\[\s\S]|[^\\])+?)~~/, kind: "style" },
  { pattern: /^\*(?=\S)((?:\\[\s\S]|[^\\*])+?)\*(?!\*)/, kind: "style" },
  { pattern: /^_((?:\\[\s\S]|[^\\_])+?)_(?![A-Za-z0-9_])/, kind: "style" },
];

function readMarkdown(markdown: string) {
  const links: string[] = [];
  const mentions = [...broadcastsIn(markdown)];
  const inline = (source: string): string => {
    let rest = source;
    let text = "";
    while (rest !== "") {
      const found = RULES.map((rule) => ({ rule, match: rule.pattern.exec(rest) })).find(
        ({ match }) => match !== null,
      );
      const match = found?.match;
      if (found === undefined || match === null || match === undefined) {
        text += rest.slice(0, 1);
        rest = rest.slice(1);
        continue;
      }
      rest = rest.slice(match[0].length);
      const inner = match[1] ?? "";
      if (found.rule.kind === "escape") text += inner;
      else if (found.rule.kind === "mention") mentions.push(match[0]);
      else if (found.rule.kind === "address") links.push(inner);
      else {
        if (found.rule.kind === "link") links.push(match[2] ?? "");
        text += inline(inner);
      }
    }
    return text;
  };
  const lines = markdown.split("\n").map((line) => {
    const body = line.replace(/^(?:>>> |> )/, "").replace(/^\s*(?:#{1,3} |-# |[-*+] |\d+[.)] )/, "");
    return inline(body);
  });
  return { text: lines.join("\n"), links, mentions };
}

function broadcastsIn(text: string): readonly string[] {
  return text.match(/@(?:everyone|here)/gi) ?? [];
}
