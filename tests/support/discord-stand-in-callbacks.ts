import { z } from "zod";
import { messageBody, modalBody, suggestionsBody } from "./discord-stand-in-limits.ts";
import { type Answer, hold, isJson, refuseIfWrong } from "./discord-stand-in-messages.ts";
import type { HeldInteraction, HeldMessage, Json, World } from "./discord-stand-in-world.ts";

const callbackBody = z.strictObject({ type: z.int(), data: z.unknown().optional() });

/** Kinds of first answers, and the interactions that may get them. */
const ALLOWED: Readonly<Record<number, readonly HeldInteraction["kind"][]>> = {
  4: ["command", "component", "modal"],
  5: ["command", "component", "modal"],
  6: ["component"],
  7: ["component"],
  8: ["autocomplete"],
  9: ["command", "component"],
};

/** Takes the bot's first answer to an interaction: once, in time, of a fitting kind, inside the limits. */
export function answerInteraction(world: World, call: { id: string; token: string; body: Json }): Answer {
  const interaction = world.interactions.get(call.token);
  if (interaction === undefined || interaction.id !== call.id || isOver(world, interaction)) {
    return { status: 404, body: { message: "Unknown interaction", code: 10062 } };
  }
  if (interaction.answered !== undefined) {
    return { status: 400, body: { message: "Interaction has already been acknowledged.", code: 40060 } };
  }
  const { type, data } = callbackBody.parse(call.body);
  if (ALLOWED[type]?.includes(interaction.kind) !== true) {
    world.problems.push(`answer of type ${type} to a ${interaction.kind}`);
    return { status: 400, body: { message: "Invalid Form Body", code: 50035 } };
  }
  const refused = take(world, interaction, { type, data: isJson(data) ? data : {} });
  if (refused !== undefined) return refused;
  interaction.answered = type;
  interaction.answeredAt = performance.now();
  return { status: 204 };
}

function isOver(world: World, { expired, bornAt }: HeldInteraction): boolean {
  return expired || performance.now() - bornAt > world.deadlineMs;
}

function take(
  world: World,
  interaction: HeldInteraction,
  { type, data }: { type: number; data: Json },
): Answer | undefined {
  if (type === 4) {
    const refused = refuseIfWrong(world, messageBody, data);
    if (refused === undefined) hold(world, data, { channelId: interaction.channelId, interaction });
    return refused;
  }
  if (type === 7) return update(world, interaction, data);
  if (type === 8) {
    interaction.suggestions = Array.isArray(data["choices"]) ? data["choices"].filter(isJson) : [];
    return refuseIfWrong(world, suggestionsBody, data);
  }
  if (type === 9) {
    interaction.modal = data;
    return refuseIfWrong(world, modalBody, data);
  }
  if (type === 5) interaction.deferredFlags = data["flags"];
  return undefined;
}

/** Puts other contents into the message that a button stands under. */
export function update(world: World, interaction: HeldInteraction, data: Json): Answer | undefined {
  const old = world.messages.get(interaction.under ?? "");
  if (old === undefined) return { status: 404, body: { message: "Unknown Message", code: 10008 } };
  const fresh: HeldMessage = { ...old, ...data, flags: old.flags };
  const { content, embeds, components, allowed_mentions } = { ...fresh, ...data };
  const refused = refuseIfWrong(world, messageBody, {
    content,
    embeds: embeds.map((embed) => ({ ...embed, content_scan_version: undefined })),
    components,
    allowed_mentions,
  });
  if (refused === undefined) world.messages.set(old.id, fresh);
  return refused;
}
