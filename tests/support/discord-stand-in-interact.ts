import type { StandInGateway } from "./discord-stand-in-gateway.ts";
import type { Places } from "./discord-stand-in-places.ts";
import type { HeldInteraction, HeldMessage, Json, World } from "./discord-stand-in-world.ts";

/** Where something happens, and who does it. Left out: somebody in the first server's channel, in English. */
export interface Scene {
  readonly user?: string;
  readonly channel?: string;
  readonly locale?: string;
  readonly roles?: readonly string[];
}

const TYPES = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;

/** A person as Discord shows them; the name tries to mark up and to mention. */
export function userOf(id: string): Json & { readonly id: string } {
  return {
    id,
    username: `person${id}`,
    discriminator: "0",
    avatar: null,
    global_name: "A. *Person* @everyone",
  };
}

/** A person's membership of a server. */
export function memberOf(scene: Scene): Json {
  return {
    roles: scene.roles ?? [],
    joined_at: "2026-01-01T00:00:00Z",
    deaf: false,
    mute: false,
    flags: 0,
    permissions: "0",
  };
}

/** Makes the function that sends an interaction to the bot and holds what becomes of it. */
export function createInteract(world: World, gateway: StandInGateway, places: Places) {
  return (kind: HeldInteraction["kind"], data: Json, scene: Scene, under?: HeldMessage): HeldInteraction => {
    const { user = "42", channel = places.ids.channel, locale = "en-US" } = scene;
    const guild = places.guildAt(channel);
    const id = world.nextId();
    const token = `token-${id}`;
    const payload = {
      id,
      token,
      type: TYPES[kind],
      data,
      version: 1,
      application_id: world.applicationId,
      locale,
      channel_id: channel,
      channel: places.channelAt(channel),
      ...(guild === undefined
        ? { user: userOf(user), context: 1 }
        : {
            guild_id: guild,
            guild_locale: "en-US",
            guild: { id: guild, locale: "en-US", features: [] },
            member: { ...memberOf(scene), user: userOf(user) },
            context: 0,
          }),
      ...(under === undefined ? {} : { message: world.messages.get(under.id) ?? under }),
      app_permissions: "0",
      entitlements: [],
      authorizing_integration_owners: {},
      attachment_size_limit: 10_485_760,
    };
    const held: HeldInteraction = {
      id,
      token,
      kind,
      payload,
      channelId: channel,
      bornAt: performance.now(),
      expired: false,
      messages: [],
      ...(under === undefined ? {} : { under: under.id }),
    };
    world.interactions.set(token, held);
    if (world.forgetful) forgetOldest(world.interactions);
    gateway.dispatch("INTERACTION_CREATE", payload, guild === undefined ? 0 : places.shardOf(guild));
    return held;
  };
}

/** Interactions that a forgetful stand-in holds; far more than are in hand at once. */
const MOST_INTERACTIONS = 20_000;

function forgetOldest(interactions: World["interactions"]): void {
  const oldest = interactions.keys().next();
  if (interactions.size > MOST_INTERACTIONS && oldest.done !== true) interactions.delete(oldest.value);
}
