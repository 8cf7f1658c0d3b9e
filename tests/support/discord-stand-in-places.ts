import type { Json, World } from "./discord-stand-in-world.ts";

/** A server as `GUILD_CREATE` shows it. */
export type GuildPayload = Json & { readonly id: string };

/** The servers and channels of a world: one server on the first shard, one on the last, and a direct message. */
export interface Places {
  /** Ids of the first server's channel, thread and role, of the direct message, of the last shard's channel. */
  readonly ids: {
    readonly channel: string;
    readonly thread: string;
    readonly dm: string;
    readonly role: string;
    readonly farChannel: string;
  };
  guilds(): readonly GuildPayload[];
  shardOf(guildId: string): number;
  /** The server of a channel; none for the direct message. */
  guildAt(channel: string): string | undefined;
  channelAt(channel: string): Json;
}

const NO_PERMISSIONS = { permissions: "0", permission_overwrites: [] };

/** Makes the places of a world. */
export function createPlaces(world: World): Places {
  const shardOf = (guildId: string) => Number((BigInt(guildId) >> 22n) % BigInt(world.shards));
  const guildOn = (shard: number) => {
    let id = BigInt(world.nextId());
    while (shardOf(id.toString()) !== shard) id += 1n << 22n;
    return id.toString();
  };
  const near = guildOn(0);
  const far = guildOn(world.shards - 1);
  const ids = {
    channel: world.nextId(),
    thread: world.nextId(),
    dm: world.nextId(),
    role: world.nextId(),
    farChannel: world.nextId(),
  };
  const guildAt = (channel: string) =>
    channel === ids.dm ? undefined : channel === ids.farChannel ? far : near;
  const textChannel = (id: string): Json => ({
    id,
    guild_id: guildAt(id),
    type: 0,
    name: "trade",
    position: 0,
    ...NO_PERMISSIONS,
  });
  const thread = threadOf(ids.thread, ids.channel, near);
  return {
    ids,
    shardOf,
    guildAt,
    guilds: () => [
      guildOf(near, { role: ids.role, channels: [textChannel(ids.channel)], threads: [thread] }),
      ...(far === near
        ? []
        : [guildOf(far, { role: ids.role, channels: [textChannel(ids.farChannel)], threads: [] })]),
    ],
    channelAt: (channel) =>
      channel === ids.dm ? { id: channel, type: 1 } : channel === ids.thread ? thread : textChannel(channel),
  };
}

function threadOf(id: string, parent: string, guild: string): Json {
  return {
    id,
    guild_id: guild,
    parent_id: parent,
    owner_id: "1",
    type: 11,
    name: "talk",
    message_count: 0,
    member_count: 1,
    thread_metadata: {
      archived: false,
      auto_archive_duration: 1440,
      archive_timestamp: "2026-11-24T09:00:00Z",
      locked: false,
    },
  };
}

function guildOf(
  id: string,
  has: { role: string; channels: readonly Json[]; threads: readonly Json[] },
): GuildPayload {
  const none: readonly Json[] = [];
  return {
    id,
    name: "Trade talk",
    icon: null,
    splash: null,
    owner_id: "1",
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    features: [],
    mfa_level: 0,
    system_channel_flags: 0,
    premium_tier: 0,
    preferred_locale: "en-US",
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    large: false,
    roles: [id, has.role].map((role) => ({
      id: role,
      name: "a role",
      color: 0,
      hoist: false,
      position: 0,
      managed: false,
      mentionable: false,
      flags: 0,
      ...NO_PERMISSIONS,
    })),
    emojis: none,
    stickers: none,
    members: none,
    voice_states: none,
    presences: none,
    stage_instances: none,
    guild_scheduled_events: none,
    channels: has.channels,
    threads: has.threads,
    member_count: 2,
    joined_at: "2026-01-01T00:00:00Z",
    unavailable: false,
  };
}
