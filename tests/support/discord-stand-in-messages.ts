import type { z } from "zod";
import { problemsOf } from "./discord-stand-in-limits.ts";
import type { HeldInteraction, HeldMessage, Json, World } from "./discord-stand-in-world.ts";

/** An answer of the API. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** Whether a value is a JSON object. */
export function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Holds a body to Discord's limits; what breaks them is refused and noted. */
export function refuseIfWrong(world: World, schema: z.ZodType, body: unknown): Answer | undefined {
  const problems = problemsOf(schema, body);
  if (problems.length === 0) return undefined;
  world.problems.push(...problems);
  return { status: 400, body: { message: "Invalid Form Body", code: 50035, errors: problems } };
}

/** Keeps a message of the bot and shows it as the API would. */
export function hold(
  world: World,
  body: Json,
  { channelId, interaction }: { channelId: string; interaction?: HeldInteraction },
): HeldMessage {
  const list = (value: unknown) => (Array.isArray(value) ? value.filter(isJson) : []);
  const message: HeldMessage = {
    id: world.nextId(),
    channel_id: channelId,
    author: world.bot,
    content: typeof body["content"] === "string" ? body["content"] : "",
    flags: typeof body["flags"] === "number" ? body["flags"] : 0,
    embeds: list(body["embeds"]).map((embed) => ({ type: "rich", content_scan_version: 0, ...embed })),
    components: list(body["components"]),
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    attachments: [],
    pinned: false,
    tts: false,
    type: interaction === undefined ? (body["message_reference"] === undefined ? 0 : 19) : 20,
    timestamp: "2026-11-24T09:00:00.000000+00:00",
    edited_timestamp: null,
    ...(isJson(body["message_reference"])
      ? { message_reference: { type: 0, channel_id: channelId, ...body["message_reference"] } }
      : {}),
    ...(interaction === undefined
      ? {}
      : {
          interaction_metadata: {
            id: interaction.id,
            type: 2,
            user: { id: "1", username: "someone", discriminator: "0" },
            authorizing_integration_owners: {},
          },
        }),
  };
  interaction?.messages.push(message.id);
  interaction?.onShown?.();
  if (!world.forgetful) world.messages.set(message.id, message);
  return message;
}
