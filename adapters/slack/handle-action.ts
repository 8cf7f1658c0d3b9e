import type { webApi } from "@slack/bolt";
import { type Action, parseAction, type TimelinePlace } from "./action.ts";
import { type Interaction, interaction, isDirect, threadOf } from "./interaction.ts";
import { openReport } from "./open-report.ts";
import { inDirect, inPrivate, inThread, type Place } from "./place.ts";
import type { Pressed } from "./pressed.ts";
import { respond } from "./respond.ts";
import { shareAnswer } from "./share-answer.ts";
import { showReply } from "./show-reply.ts";
import { showTimeline } from "./show-timeline.ts";
import { directConversation, type SlackContext, threadConversation, idIn } from "./slack-context.ts";
import { toNotice } from "./to-messages.ts";
import { wording } from "./wording.ts";

/** Any button of ours in a message or in App Home. */
export async function handleAction(
  body: unknown,
  { client, team }: { readonly client: webApi.WebClient; readonly team: string },
  context: SlackContext,
): Promise<void> {
  const at = interaction.parse(body);
  const parsed = parseAction(at.actions[0]);
  const language = parsed?.language ?? "en";
  const pressed: Pressed = {
    client,
    team,
    at,
    language,
    open: openPlace(client, at),
    quiet: quietPlace(client, at),
  };
  await context.handle({
    name: `button-${parsed?.action.kind ?? "unknown"}`,
    run: () =>
      parsed === undefined
        ? pressed.quiet.whisper(toNotice(wording.en.oldButton))
        : perform(parsed.action, pressed, context),
    tell: (sentence) => pressed.quiet.whisper(toNotice(sentence)),
  });
}

async function perform(action: Action, pressed: Pressed, context: SlackContext): Promise<void> {
  const { team, at, language, open, quiet } = pressed;
  const { service } = context;
  const person = idIn(team, at.user.id);
  switch (action.kind) {
    case "question":
      return ask(action.question, pressed, context);
    case "sources":
      return showReply(await service.sources(action.reference, "slack"), quiet);
    case "both-sides":
      return showReply(await service.bothSides(action.dispute, "slack"), open);
    case "timeline":
      return showTimeline(action.place, { service, person, show: open });
    case "turn":
      return turnPage(action.place, pressed, context);
    case "helpful": {
      const kept = await service.feedback({
        platform: "slack",
        person,
        reference: action.reference,
        verdict: "helpful",
      });
      return quiet.whisper(toNotice(kept.kind === "kept" ? wording[language].thanks : kept.text));
    }
    case "not-helpful":
      return openReport(action.reference, pressed);
    case "share":
      return shareAnswer(action.question, pressed, context);
    default:
      return action satisfies never;
  }
}

async function ask(question: string, { team, at, open }: Pressed, { service }: SlackContext): Promise<void> {
  const thread = threadOf(at);
  const conversation =
    at.channel === undefined || isDirect(at)
      ? directConversation(team, at.user.id)
      : open.isPrivate || thread === undefined
        ? undefined
        : threadConversation(team, at.channel.id, thread);
  const reply = await service.ask({
    platform: "slack",
    text: question,
    person: idIn(team, at.user.id),
    space: team,
    ...(at.channel === undefined ? {} : { channel: idIn(team, at.channel.id) }),
    ...(conversation === undefined ? {} : { conversation }),
  });
  await showReply(reply, open, { asked: question, ...(open.isPrivate ? { shareable: question } : {}) });
}

/** Puts another page in the place of the one shown. */
async function turnPage(page: TimelinePlace, pressed: Pressed, { service }: SlackContext): Promise<void> {
  const { at, team, quiet } = pressed;
  const url = at.response_url;
  let replaced = false;
  const show: Place = {
    ...quiet,
    // A page that needs a second message replaces with its first and shows the rest below.
    async show(message) {
      if (url === undefined || replaced) return quiet.show(message);
      replaced = true;
      await respond(url, { replace_original: true, ...message });
    },
  };
  await showTimeline(page, { service, person: idIn(team, at.user.id), show });
}

function openPlace(client: webApi.WebClient, at: Interaction): Place {
  const thread = threadOf(at);
  if (at.channel === undefined) return inDirect({ client, channel: at.user.id });
  if (at.container.is_ephemeral === true) return quietPlace(client, at);
  if (isDirect(at))
    return inDirect({ client, channel: at.channel.id, ...(thread === undefined ? {} : { thread }) });
  return thread === undefined
    ? quietPlace(client, at)
    : inThread({ client, channel: at.channel.id, thread, person: at.user.id });
}

function quietPlace(client: webApi.WebClient, at: Interaction): Place {
  const thread = at.message?.thread_ts ?? at.container.thread_ts;
  return at.response_url === undefined
    ? inDirect({ client, channel: at.user.id })
    : inPrivate(at.response_url, thread);
}
