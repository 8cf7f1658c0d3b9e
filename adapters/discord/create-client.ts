import { Client, GatewayIntentBits, Options, Partials } from "discord.js";
import type { DiscordConfig } from "./config.ts";
import { noMentions } from "./to-messages.ts";

/** Caches that the bot has no use for. */
const UNUSED = {
  ApplicationCommandManager: 0,
  ApplicationEmojiManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  DMMessageManager: 10,
  EntitlementManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildForumThreadManager: 100,
  GuildInviteManager: 0,
  GuildMessageManager: 10,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  GuildTextThreadManager: 100,
  MessageManager: 10,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadManager: 100,
  ThreadMemberManager: 0,
  VoiceStateManager: 0,
} as const;

/**
 * By itself, discord.js sends no more than 50 requests a second. Discord does not count what belongs to an interaction
 * ("Interaction endpoints are not bound to the bot's Global Rate Limit"), and limits all else with a 429, after which
 * discord.js waits as it is told.
 */
const REQUESTS_PER_SECOND = 1000;

/**
 * The discord.js client: no privileged intent, no mention in anything it sends, and caches that stay small however
 * many people ask. (A few messages are kept because a reply arrives together with the message it answers.)
 */
export function createClient(config: DiscordConfig): Client {
  const itself = ({ id, client }: { id: string; client: Client }) => id === client.user?.id;
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: noMentions,
    failIfNotExists: false,
    makeCache: Options.cacheWithLimits({
      ...UNUSED,
      GuildMemberManager: { maxSize: 100, keepOverLimit: itself },
      UserManager: { maxSize: 200, keepOverLimit: itself },
    }),
    rest: {
      globalRequestsPerSecond: REQUESTS_PER_SECOND,
      ...(config.DISCORD_API_URL === undefined ? {} : { api: config.DISCORD_API_URL }),
    },
  });
}
