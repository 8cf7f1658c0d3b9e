import type { BaseInteraction, Message } from "discord.js";
import type { BoundedMap } from "./bounded-map.ts";

/** A direct message or thread is one conversation; elsewhere, an interaction begins its own. */
export function conversationOfInteraction(interaction: BaseInteraction): string {
  return lastingConversation(interaction) ?? `interaction:${interaction.id}`;
}

/**
 * The conversation a message belongs to: its direct message or thread, else its reply chain. Of a chain only the
 * answer that is replied to is looked at, which Discord sends along; the channel's history is never read. So after a
 * restart, a reply to a chain's first answer still finds its conversation, and a reply further down begins a new one.
 */
export function conversationOfMessage(message: Message, remembered: BoundedMap<string>): string {
  return lastingConversation(message) ?? chainOf(message, remembered) ?? `message:${message.id}`;
}

/** The conversation that a whole channel is, if it is one: `dm:…` or `thread:…`. */
export function lastingConversation(event: BaseInteraction | Message): string | undefined {
  if (event.guildId === null) return `dm:${event.channelId ?? event.id}`;
  return event.channel?.isThread() === true ? `thread:${event.channel.id}` : undefined;
}

function chainOf(message: Message, remembered: BoundedMap<string>): string | undefined {
  const answerId = message.reference?.messageId;
  const known = answerId === undefined ? undefined : remembered.get(answerId);
  if (known !== undefined) return known;
  const answer = message.channel.messages.cache.get(answerId ?? "");
  if (answer?.author.id !== message.client.user.id) return undefined;
  if (answer.interactionMetadata !== null) return `interaction:${answer.interactionMetadata.id}`;
  const questionId = answer.reference?.messageId;
  return questionId === undefined ? undefined : `message:${questionId}`;
}
