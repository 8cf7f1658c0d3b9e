/** Mentions of people, roles, channels, commands and custom emoji, as they stand in a message's text. */
const TOKENS = /<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|\/[^:>]+:\d+)>/g;

/** The question in a message: its text without mentions and custom emoji. `"<@1> what now?"` → `"what now?"`. */
export function readQuestion(content: string): string {
  return content.replace(TOKENS, " ").replace(/\s+/g, " ").trim();
}
