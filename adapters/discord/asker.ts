import type { BaseInteraction, Message } from "discord.js";
import type { AskRequest } from "../../src/service/answering-service.ts";
import { conversationOfInteraction, lastingConversation } from "./conversation.ts";

/** Who asks, and where. Ids are Discord's. */
export interface Asker {
  readonly person: string;
  /** The channel that settings and limits go by; of a thread, the channel it hangs from. */
  readonly channel: string;
  /** The server; none in a direct message. */
  readonly space?: string;
  readonly roles: readonly string[];
  readonly conversation: string;
  /** The conversation begins here. */
  readonly opens: boolean;
  /** Where `/sources` looks for the last answer. */
  readonly place: string;
}

/** The person behind an interaction. */
export function askerOfInteraction(interaction: BaseInteraction): Asker {
  const { user, channel, channelId, guildId, member } = interaction;
  const roles = member?.roles;
  return {
    person: user.id,
    channel: (channel?.isThread() === true ? channel.parentId : channelId) ?? user.id,
    ...(guildId === null ? {} : { space: guildId }),
    roles: roles === undefined ? [] : Array.isArray(roles) ? roles : [...roles.cache.keys()],
    conversation: conversationOfInteraction(interaction),
    opens: lastingConversation(interaction) === undefined,
    place: `${channelId ?? ""}:${user.id}`,
  };
}

/** The author of a message, in a conversation found out before. */
export function askerOfMessage(message: Message, conversation: string): Asker {
  const { author, channel, channelId, guildId, member } = message;
  return {
    person: author.id,
    channel: (channel.isThread() ? channel.parentId : channelId) ?? channelId,
    ...(guildId === null ? {} : { space: guildId }),
    roles: [...(member?.roles.cache.keys() ?? [])],
    conversation,
    opens: false,
    place: `${channelId}:${author.id}`,
  };
}

/** The part of a question that tells the service where it comes from. */
export function originOf(asker: Asker): Omit<AskRequest, "text" | "asOf"> {
  return {
    platform: "discord",
    person: asker.person,
    channel: asker.channel,
    conversation: asker.conversation,
    opens: asker.opens,
    ...(asker.space === undefined ? {} : { space: asker.space }),
  };
}
