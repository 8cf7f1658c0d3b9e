import { type ButtonInteraction, DiscordAPIError, MessageFlags, type RepliableInteraction } from "discord.js";
import type { Log } from "../../src/service/log.ts";
import type { Outgoing } from "./outgoing.ts";
import type { DiscordMessage } from "./to-messages.ts";

/** Discord waits three seconds for the first sign; after half of that we ask for more time. */
const DIRECT_MS = 1500;

/** Answers after which nothing can be sent any more, and nothing is wrong with us. */
const TOO_LATE: Readonly<Record<number, string>> = {
  10008: "the message is gone",
  10015: "the interaction has ended",
  10062: "the interaction expired before the answer",
  40060: "the interaction was answered already",
  50027: "the interaction has ended",
};

/** An answer in the making. */
export interface Work {
  readonly outgoing: Promise<Outgoing>;
  /** Whether the answer is for the person alone; only asked for a deferral, which has to announce it. */
  readonly private: boolean;
  /** Many questions wait: what is not there at once is deferred at once, lest all deferrals come due together. */
  readonly busy: boolean;
}

/** Answers an interaction directly; only if the answer takes longer than Discord waits, it is deferred first. */
export async function respond(
  interaction: RepliableInteraction,
  { outgoing: work, private: isPrivate, busy }: Work,
): Promise<void> {
  const direct = await within(work, busy ? 0 : DIRECT_MS);
  if (direct === undefined) await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
  const outgoing = direct ?? (await work);
  for (const [index, message] of outgoing.messages.entries()) {
    const body = toBody(message, outgoing.private);
    if (index > 0) await interaction.followUp(body);
    else if (direct === undefined) await interaction.editReply(message);
    else await interaction.reply(body);
  }
}

/** Puts the answer in the place of the message that a button stands under; a notice is told to the person instead. */
export async function replace(button: ButtonInteraction, { outgoing: work, busy }: Work): Promise<void> {
  const direct = await within(work, busy ? 0 : DIRECT_MS);
  if (direct === undefined) await button.deferUpdate();
  const [message] = (direct ?? (await work)).messages;
  if (message === undefined) return;
  if (message.embeds.length === 0) await tellPrivately(button, message);
  else await (direct === undefined ? button.editReply(message) : button.update(message));
}

/** Adds "to the person alone" to a message where wanted. */
export function toBody(message: DiscordMessage, isPrivate: boolean) {
  return { ...message, ...(isPrivate ? { flags: MessageFlags.Ephemeral as const } : {}) };
}

/** Shows a sentence to the person alone, whatever was sent before. */
export async function tellPrivately(
  interaction: RepliableInteraction,
  message: DiscordMessage,
): Promise<void> {
  const body = toBody(message, true);
  await (interaction.replied || interaction.deferred ? interaction.followUp(body) : interaction.reply(body));
}

/** Runs what talks to Discord; an answer that comes too late is noted and ends there. Other faults are thrown on. */
export async function unlessTooLate(log: Log, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    const code = error instanceof DiscordAPIError ? Number(error.code) : 0;
    const reason = TOO_LATE[code];
    if (reason === undefined) throw error;
    log.warn("answer not delivered", { reason, code });
  }
}

/** What the work results in, or undefined if it takes longer. */
async function within<Result>(work: Promise<Result>, ms: number): Promise<Result | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
