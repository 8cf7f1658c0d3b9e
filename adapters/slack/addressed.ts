import { z } from "zod";
import { parseMentions } from "./parse-question.ts";

/** A post in a conversation as Slack tells of it; the same for messages and mentions. */
export const post = z.object({
  channel: z.string(),
  channel_type: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  subtype: z.string().optional(),
  text: z.string().default(""),
  ts: z.string(),
  thread_ts: z.string().optional(),
});

/** A post whose shape has been checked. */
export type Post = z.output<typeof post>;

/** How a post concerns the bot. */
export type Address =
  | { readonly kind: "none" }
  | { readonly kind: "direct"; readonly person: string }
  /** In a thread, naming nobody: a question to the bot if it takes part there. */
  | { readonly kind: "follow-up"; readonly person: string; readonly thread: string };

/** Posts with a subtype are edits, joins and the like; these are still posts of a person. */
const PERSONAL_SUBTYPES = new Set(["file_share", "thread_broadcast"]);
const SLACKBOT = "USLACKBOT";

/** The person behind a post; undefined for bots, the bot itself and anything automatic. */
export function personOf(
  { user, bot_id: bot, subtype }: Post,
  botUser: string | undefined,
): string | undefined {
  if (user === undefined || bot !== undefined || user === botUser || user === SLACKBOT) return undefined;
  return subtype === undefined || PERSONAL_SUBTYPES.has(subtype) ? user : undefined;
}

/**
 * Whether a message is meant for the bot. A mention of the bot in a channel is not counted here, since it comes as
 * an event of its own; a post that names somebody else is meant for them.
 */
export function addressOf(message: Post, botUser: string | undefined): Address {
  const person = personOf(message, botUser);
  if (person === undefined) return { kind: "none" };
  if (message.channel_type === "im") return { kind: "direct", person };
  const { thread_ts: thread, ts, text } = message;
  if (thread === undefined || thread === ts || parseMentions(text).length > 0 || /<!/.test(text))
    return { kind: "none" };
  return { kind: "follow-up", person, thread };
}
