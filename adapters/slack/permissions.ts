/**
 * The scopes the bot token needs, each with its reason. The manifest asks for exactly these, and so does the
 * installation by OAuth.
 */
export const botScopes = {
  "app_mentions:read": "to be mentioned in channels",
  "assistant:write": "status and suggested prompts under Messages",
  "channels:history": "follow-up questions in threads of public channels",
  "chat:write": "to answer",
  commands: "/parley and the message shortcut",
  "groups:history": "follow-up questions in threads of private channels",
  "im:history": "direct messages",
  "mpim:history": "follow-up questions in threads of group messages",
} as const;

/** The events the bot subscribes to. `message` events come by kind of conversation. */
export const botEvents = [
  "app_home_opened",
  "app_mention",
  "app_uninstalled",
  "message.channels",
  "message.groups",
  "message.im",
  "message.mpim",
  "tokens_revoked",
] as const;
