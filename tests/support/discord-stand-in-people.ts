import type { StandInGateway } from "./discord-stand-in-gateway.ts";
import { createInteract, memberOf, type Scene, userOf } from "./discord-stand-in-interact.ts";
import { isJson } from "./discord-stand-in-messages.ts";
import type { Places } from "./discord-stand-in-places.ts";
import type { HeldInteraction, HeldMessage, Json, World } from "./discord-stand-in-world.ts";

/** Options of a command by name. */
type Options = Readonly<Record<string, string | boolean>>;

/** A message somebody writes. */
export interface Written extends Scene {
  readonly text: string;
  /** The message that is replied to, and whether that pings its author (as Discord does unasked). */
  readonly replyTo?: HeldMessage;
  readonly ping?: boolean;
  readonly author?: Json;
}

/** People who use the bot: each method does what Discord does when somebody acts. */
export interface People {
  /** Uses a slash command. */
  command(name: string, options?: Options, scene?: Scene): HeldInteraction;
  /** Types into an option that suggests. */
  type(command: string, option: string, typed: string, scene?: Scene): HeldInteraction;
  /** Picks "Ask Parley about this" on a message with this text. */
  askAbout(text: string, scene?: Scene): HeldInteraction;
  /** Presses the button whose label holds these words. */
  press(under: HeldMessage, label: string, scene?: Scene): HeldInteraction;
  /** Presses a button by its custom id, as one of an older version may have it. */
  pressId(under: HeldMessage, customId: string, scene?: Scene): HeldInteraction;
  /** Sends a form that an interaction was answered with. */
  submit(opened: HeldInteraction, fields: Readonly<Record<string, string>>, scene?: Scene): HeldInteraction;
  /** Writes a message; the bot sees of its text what its intents allow. */
  write(written: Written): HeldMessage;
  /** The messages an interaction was answered with, once there are as many as expected. */
  answers(interaction: HeldInteraction, count?: number): Promise<readonly HeldMessage[]>;
  /** The first message an interaction was answered with. */
  answer(interaction: HeldInteraction): Promise<HeldMessage>;
  /** The bot's reply to a message. */
  replyTo(message: HeldMessage): Promise<HeldMessage>;
}

const CONTENT_INTENT = 1 << 15;

/** Makes people for a world. */
export function createPeople(world: World, gateway: StandInGateway, places: Places): People {
  const interact = createInteract(world, gateway, places);
  const pressId: People["pressId"] = (under, customId, scene = {}) =>
    interact(
      "component",
      { component_type: 2, custom_id: customId },
      { channel: under.channel_id, ...scene },
      under,
    );
  const answers: People["answers"] = (interaction, count = 1) =>
    world.until(`${count} message(s) to ${describe(interaction)}`, () => {
      const found = interaction.messages.flatMap((id) => world.messages.get(id) ?? []);
      return found.length >= count ? found : undefined;
    });
  return {
    command: (name, options = {}, scene = {}) => interact("command", commandData(name, options), scene),
    type: (name, option, typed, scene = {}) => {
      const options = [{ name: option, type: 3, value: typed, focused: true }];
      return interact("autocomplete", { id: "1", name, type: 1, options }, scene);
    },
    askAbout: (text, scene = {}) => {
      const id = world.nextId();
      const message = {
        ...blankMessage(id, scene.channel ?? places.ids.channel),
        content: text,
        author: userOf("43"),
      };
      const data = {
        id: "1",
        name: "Ask Parley about this",
        type: 3,
        target_id: id,
        resolved: { messages: { [id]: message } },
      };
      return interact("command", data, scene);
    },
    pressId,
    press: (under, label, scene) =>
      pressId(under, buttonId(world.messages.get(under.id) ?? under, label), scene),
    submit: (opened, fields, scene = {}) => {
      const data = { custom_id: opened.modal?.["custom_id"], components: formData(fields) };
      const under = world.messages.get(opened.under ?? "");
      return interact("modal", data, { channel: opened.channelId, ...scene }, under);
    },
    write: (written) => write(world, gateway, places, written),
    answers,
    answer: async (interaction) => {
      const [first] = await answers(interaction);
      if (first === undefined) throw new Error("No answer");
      return first;
    },
    replyTo: (message) =>
      world.until(`a reply to “${message.content}”`, () =>
        [...world.messages.values()].find(
          ({ message_reference: to, author }) =>
            author === world.bot && isJson(to) && to["message_id"] === message.id,
        ),
      ),
  };
}

function describe({ kind, payload }: HeldInteraction): string {
  return `${kind} ${JSON.stringify(payload["data"]).slice(0, 120)}`;
}

function commandData(name: string, options: Options): Json {
  const role = options["role"];
  return {
    id: "1",
    name,
    type: 1,
    options: Object.entries(options).map(([option, value]) => ({
      name: option,
      value,
      type: typeof value === "boolean" ? 5 : option === "role" ? 8 : 3,
    })),
    ...(role === undefined
      ? {}
      : { resolved: { roles: { [String(role)]: { id: role, name: "a role", permissions: "0" } } } }),
  };
}

function formData(fields: Readonly<Record<string, string>>): readonly Json[] {
  return Object.entries(fields).map(([name, value], place) => ({
    type: 18,
    id: 2 * place,
    component:
      name === "verdict"
        ? { type: 3, id: 2 * place + 1, custom_id: name, values: [value] }
        : { type: 4, id: 2 * place + 1, custom_id: name, value },
  }));
}

function write(world: World, gateway: StandInGateway, places: Places, written: Written): HeldMessage {
  const { text, user = "42", channel = places.ids.channel, replyTo, ping = true } = written;
  const guild = places.guildAt(channel);
  const pinged = replyTo !== undefined && ping && isJson(replyTo["author"]) ? [replyTo["author"]] : [];
  const named = text.includes(`<@${world.applicationId}>`) ? [world.bot] : [];
  const mentions = [...pinged, ...named];
  const seen =
    guild === undefined ||
    mentions.some(({ id }) => id === world.applicationId) ||
    (gateway.intents() & CONTENT_INTENT) !== 0;
  const message: HeldMessage = {
    ...blankMessage(world.nextId(), channel),
    content: text,
    author: written.author ?? userOf(user),
    type: replyTo === undefined ? 0 : 19,
    mentions,
    ...(replyTo === undefined
      ? {}
      : { message_reference: { type: 0, channel_id: channel, message_id: replyTo.id } }),
  };
  world.messages.set(message.id, message);
  const shown = {
    ...message,
    content: seen ? text : "",
    ...(guild === undefined ? { channel_type: 1 } : { guild_id: guild, member: memberOf(written) }),
    ...(replyTo === undefined ? {} : { referenced_message: world.messages.get(replyTo.id) ?? null }),
  };
  gateway.dispatch("MESSAGE_CREATE", shown, guild === undefined ? 0 : places.shardOf(guild));
  return message;
}

function blankMessage(id: string, channelId: string): HeldMessage {
  const none: readonly Json[] = [];
  return {
    id,
    channel_id: channelId,
    content: "",
    flags: 0,
    embeds: none,
    components: none,
    attachments: none,
    mentions: none,
    mention_roles: none,
    mention_everyone: false,
    pinned: false,
    tts: false,
    type: 0,
    timestamp: "2026-11-24T09:00:00.000000+00:00",
    edited_timestamp: null,
  };
}

/** The custom id of the button with this label; whoever presses has to see it. */
function buttonId(message: HeldMessage, label: string): string {
  const buttons = message.components.flatMap((row) =>
    Array.isArray(row["components"]) ? row["components"].filter(isJson) : [],
  );
  const button = buttons.find((each) => String(each["label"]).includes(label));
  if (button === undefined) {
    throw new Error(`No button “${label}” among ${buttons.map((each) => String(each["label"])).join(", ")}`);
  }
  return String(button["custom_id"]);
}
