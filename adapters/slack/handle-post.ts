import type { webApi } from "@slack/bolt";
import { within } from "../../src/service/within.ts";
import { type Address, addressOf, personOf, post, type Post } from "./addressed.ts";
import { parseQuestion } from "./parse-question.ts";
import { inDirect, inThread, type Place } from "./place.ts";
import { showReply } from "./show-reply.ts";
import { directConversation, type SlackContext, threadConversation, idIn } from "./slack-context.ts";
import { toNotice } from "./to-messages.ts";
import { wording } from "./wording.ts";

/** Who receives an event, and the client to answer with. */
export interface Receiver {
  readonly client: webApi.WebClient;
  readonly team: string;
  readonly botUser: string | undefined;
}

/** The status is a courtesy: an answer never waits longer for it, and with many waiting there is none. */
const STATUS_MS = 1000;

/** A mention in a channel: answered in its thread. */
export async function handleMention(
  event: unknown,
  receiver: Receiver,
  context: SlackContext,
): Promise<void> {
  const mention = post.parse(event);
  const person = personOf(mention, receiver.botUser);
  if (person === undefined || !isFirst(mention, receiver, context)) return;
  const { channel, ts, thread_ts: thread = ts } = mention;
  const place = inThread({ client: receiver.client, channel, thread, person });
  const conversation = threadConversation(receiver.team, channel, thread);
  const opens = thread === ts;
  await context.handle({
    name: "mention",
    run: () => answer({ post: mention, person, conversation, opens, place }, receiver, context),
    tell: (sentence) => place.whisper(toNotice(sentence)),
  });
}

/** Any message the bot may read: answered if it is a direct message, or follows up in a thread it takes part in. */
export async function handleMessage(
  event: unknown,
  receiver: Receiver,
  context: SlackContext,
): Promise<void> {
  const message = post.safeParse(event);
  if (!message.success) return;
  const address = addressOf(message.data, receiver.botUser);
  switch (address.kind) {
    case "none":
      return;
    case "direct":
      return handleDirect(message.data, address, receiver, context);
    case "follow-up":
      return handleFollowUp(message.data, address, receiver, context);
    default:
      return address satisfies never;
  }
}

type To<Kind extends Address["kind"]> = Extract<Address, { kind: Kind }>;

async function handleDirect(
  message: Post,
  { person }: To<"direct">,
  receiver: Receiver,
  context: SlackContext,
): Promise<void> {
  if (!isFirst(message, receiver, context)) return;
  const { client, team } = receiver;
  const { channel, ts, thread_ts: thread = ts } = message;
  const place = inDirect({ client, channel, thread });
  await context.handle({
    name: "direct-message",
    run: () =>
      answer(
        {
          post: message,
          person,
          conversation: directConversation(team, person),
          place,
          status: showStatus({ message, thread }, receiver, context),
        },
        receiver,
        context,
      ),
    tell: (sentence) => place.whisper(toNotice(sentence)),
  });
}

async function showStatus(
  { message, thread }: { readonly message: Post; readonly thread: string },
  { client }: Receiver,
  { service, log }: SlackContext,
): Promise<void> {
  if (service.isBusy()) return;
  try {
    const status = client.assistant.threads.setStatus({
      channel_id: message.channel,
      thread_ts: thread,
      status: wording[languageOf(message.text)].working,
    });
    await within(STATUS_MS, "setting the status", status);
  } catch (error) {
    log.debug("no status shown", { error });
  }
}

async function handleFollowUp(
  message: Post,
  { person, thread }: To<"follow-up">,
  receiver: Receiver,
  context: SlackContext,
): Promise<void> {
  const { client, team } = receiver;
  const { channel } = message;
  const place = inThread({ client, channel, thread, person });
  const conversation = threadConversation(team, channel, thread);
  await context.handle({
    name: "follow-up",
    async run() {
      if (!(await context.service.takesPart(conversation))) return;
      const settings = await context.service.channelSettings("slack", team, idIn(team, channel));
      if (settings.onlyWhenMentioned || !isFirst(message, receiver, context)) return;
      await answer({ post: message, person, conversation, place, unasked: true }, receiver, context);
    },
  });
}

/** Only a guess, for a word that is gone before the answer. */
function languageOf(text: string): keyof typeof wording {
  return /\p{Script=Han}/u.test(text) ? "zh" : "en";
}

interface Asked {
  readonly post: Post;
  readonly person: string;
  readonly conversation: string;
  readonly opens?: boolean;
  readonly place: Place;
  /** The bot was not spoken to by name. */
  readonly unasked?: boolean;
  /** Resolves when a status is shown, or is not going to be: one shown after the answer would stay. */
  readonly status?: Promise<void>;
}

async function answer(
  { post: asked, person, conversation, opens = false, place, unasked = false, status }: Asked,
  { team }: Receiver,
  { service }: SlackContext,
): Promise<void> {
  const text = parseQuestion(asked.text);
  const reply = await service.ask({
    platform: "slack",
    text,
    conversation,
    opens,
    person: idIn(team, person),
    channel: idIn(team, asked.channel),
    space: team,
  });
  await status;
  // "Thanks!" and other talk in a thread gets no "I have no fact on that"; a question does.
  const isTalk = unasked && !/[?？]/.test(text);
  if (isTalk && reply.kind === "message" && reply.message.kind === "abstention") return;
  await showReply(reply, place);
}

/** One post may come as a message and as a mention. */
function isFirst(message: Post, { team }: Receiver, { firstTime }: SlackContext): boolean {
  return firstTime(`${team}:${message.channel}:${message.ts}`);
}
