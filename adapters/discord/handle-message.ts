import { DiscordAPIError, type Message, MessageType } from "discord.js";
import type { PlatformEvent } from "../../src/service/adapter.ts";
import { answerQuestion } from "./answer-question.ts";
import { askerOfMessage } from "./asker.ts";
import { conversationOfMessage } from "./conversation.ts";
import type { Desk } from "./desk.ts";
import type { Outgoing } from "./outgoing.ts";
import { readQuestion } from "./read-question.ts";
import { toNotice } from "./to-messages.ts";
import { wording } from "./wording.ts";

/** Discord's answers for a channel or message that cannot be written to; nothing is wrong with us. */
const NOT_HERE = new Set([10003, 10008, 50001, 50007, 50013, 160002]);
/** A reply that cannot be read is explained once in a day to each person. */
const A_DAY_MS = 86_400_000;

/** What to do about a message, as an event for the process frame; undefined if it is not for the bot. */
export function toMessageEvent(desk: Desk, message: Message): PlatformEvent | undefined {
  const address = addressOf(message);
  if (address === undefined) return undefined;
  return {
    name: address,
    run: () =>
      unlessNotHere(desk, () =>
        address === "unreadable-reply" ? explain(desk, message) : answer(desk, message),
      ),
    tell: (sentence) =>
      unlessNotHere(desk, async () => {
        await message.reply(toNotice(sentence));
      }),
  };
}

/** How a message speaks to the bot. Never: to itself, to other bots, to webhooks, to what Discord itself posts. */
function addressOf(
  message: Message,
): "direct-message" | "mention" | "reply" | "unreadable-reply" | undefined {
  const { author, content, mentions, client, type, webhookId } = message;
  if (author.bot || author.system || webhookId !== null) return undefined;
  if (type !== MessageType.Default && type !== MessageType.Reply) return undefined;
  if (message.guildId === null) return "direct-message";
  const me = client.user.id;
  if (content.includes(`<@${me}>`) || content.includes(`<@!${me}>`)) return "mention";
  if (mentions.repliedUser?.id !== me) return undefined;
  if (mentions.users.has(me)) return "reply";
  // Without a mention Discord hands over no text, because the bot asks for no privileged intent.
  return content === "" ? "unreadable-reply" : undefined;
}

async function answer(desk: Desk, message: Message): Promise<void> {
  const conversation = conversationOfMessage(message, desk.conversations);
  const asker = askerOfMessage(message, conversation);
  if (asker.space !== undefined && addressOf(message) === "reply") {
    const settings = await desk.service.channelSettings("discord", asker.space, asker.channel);
    if (settings.onlyWhenMentioned) return;
  }
  const text = readQuestion(message.content);
  const language = /\p{Script=Han}/u.test(text) ? "zh" : "en";
  const outgoing = await answerQuestion(desk, {
    text,
    asker,
    showing: { private: false },
    refusal: wording[language].notAllowedHere,
  });
  await (outgoing.private && message.guildId !== null
    ? tellInPrivate(desk, message, outgoing)
    : post(desk, message, { outgoing, conversation }));
}

async function post(
  desk: Desk,
  message: Message,
  { outgoing, conversation }: { outgoing: Outgoing; conversation: string },
): Promise<void> {
  for (const part of outgoing.messages) {
    const sent = await message.reply(part);
    desk.conversations.set(sent.id, conversation);
  }
}

/** Limits and refusals go to the person alone: a direct message, at most one a minute. */
async function tellInPrivate(desk: Desk, message: Message, outgoing: Outgoing): Promise<void> {
  if (!isDue(desk, `private:${message.author.id}`, 60_000)) return;
  for (const part of outgoing.messages) await message.author.send(part);
}

async function explain(desk: Desk, message: Message): Promise<void> {
  if (!isDue(desk, `unreadable:${message.author.id}`, A_DAY_MS)) return;
  await message.reply(toNotice(wording.en.cannotRead));
}

function isDue(desk: Desk, key: string, pauseMs: number): boolean {
  const now = Date.now();
  if ((desk.told.get(key) ?? 0) > now) return false;
  desk.told.set(key, now + pauseMs);
  return true;
}

async function unlessNotHere(desk: Desk, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    const code = error instanceof DiscordAPIError ? Number(error.code) : 0;
    if (!NOT_HERE.has(code)) throw error;
    desk.log.warn("answer not delivered", { reason: "the bot may not write there", code });
  }
}
