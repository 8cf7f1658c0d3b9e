import type { ChatInputCommandInteraction } from "discord.js";
import { answerQuestion } from "./answer-question.ts";
import { askerOfInteraction } from "./asker.ts";
import type { Desk } from "./desk.ts";
import { lastingConversation } from "./conversation.ts";
import { type Outgoing, show, toPrivateNotice, toSources } from "./outgoing.ts";
import { parseDay, parsePeriod } from "./parse-dates.ts";
import { respond } from "./respond.ts";
import { showTimeline } from "./show-timeline.ts";
import { languageOf, wording } from "./wording.ts";

type Handler = (desk: Desk, command: ChatInputCommandInteraction) => Promise<Outgoing>;

const HANDLERS: Readonly<Record<string, Handler>> = { ask, timeline, sources, about, forget, settings };
/** Commands whose answer is for the person alone. */
const PRIVATE = new Set(["sources", "about", "forget", "settings"]);

/** Answers a slash command. */
export async function handleCommand(desk: Desk, command: ChatInputCommandInteraction): Promise<void> {
  const handler = HANDLERS[command.commandName];
  const isPrivate = PRIVATE.has(command.commandName) || command.options.getBoolean("private") === true;
  const busy = desk.service.isBusy();
  await respond(command, {
    outgoing: handler?.(desk, command) ?? unknown(command),
    private: isPrivate,
    busy,
  });
}

function wordsFor(command: ChatInputCommandInteraction) {
  return wording[languageOf(command.locale)];
}

function unknown(command: ChatInputCommandInteraction): Promise<Outgoing> {
  return Promise.resolve(toPrivateNotice(wordsFor(command).oldButton));
}

async function ask(desk: Desk, command: ChatInputCommandInteraction): Promise<Outgoing> {
  const words = wordsFor(command);
  const text = command.options.getString("question", true);
  const typedDay = command.options.getString("as_of");
  const asOf = typedDay === null ? undefined : parseDay(typedDay);
  if (typedDay !== null && asOf === undefined) return toPrivateNotice(words.dayNotUnderstood);
  return answerQuestion(desk, {
    text,
    ...(asOf === undefined ? {} : { asOf }),
    asker: askerOfInteraction(command),
    showing: { private: command.options.getBoolean("private") === true, question: text },
    refusal: words.notAllowedHere,
  });
}

async function timeline(desk: Desk, command: ChatInputCommandInteraction): Promise<Outgoing> {
  const words = wordsFor(command);
  const typed = {
    from: command.options.getString("from") ?? undefined,
    until: command.options.getString("to") ?? undefined,
  };
  const from = typed.from === undefined ? undefined : parsePeriod(typed.from);
  const until = typed.until === undefined ? undefined : parsePeriod(typed.until);
  if (from !== typed.from?.trim() || until !== typed.until?.trim())
    return toPrivateNotice(words.periodNotUnderstood);

  const named = command.options.getString("topic") ?? "";
  const topic = named === "" ? undefined : findTopic(desk, named);
  if (named !== "" && topic === undefined) return toPrivateNotice(words.noSuchTopic);
  return showTimeline(desk, {
    place: {
      page: 0,
      part: 0,
      ...(topic === undefined ? {} : { topic }),
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
    },
    person: command.user.id,
    private: false,
  });
}

/** A topic by its id (picked from the list) or its title (typed out). */
function findTopic(desk: Desk, named: string): string | undefined {
  const wanted = named.trim().toLowerCase();
  return desk.service
    .topics()
    .find(({ id, title, titleZh }) => [id, title.toLowerCase(), titleZh].includes(wanted))?.id;
}

async function sources(desk: Desk, command: ChatInputCommandInteraction): Promise<Outgoing> {
  const reference = desk.references.get(askerOfInteraction(command).place);
  const showing = { private: true };
  if (reference !== undefined && reference !== "") {
    return toSources(await desk.service.sources(reference, "discord"), showing);
  }
  const conversation = lastingConversation(command);
  const reply =
    conversation === undefined ? undefined : await desk.service.lastSources(conversation, "discord");
  return reply?.kind === "message"
    ? toSources(reply, showing)
    : toPrivateNotice(wordsFor(command).noLastAnswer);
}

function about(desk: Desk, command: ChatInputCommandInteraction): Promise<Outgoing> {
  const about = desk.service.about(wordsFor(command).forgetCommand, languageOf(command.locale));
  return Promise.resolve(show(about, { private: true }));
}

async function forget(desk: Desk, command: ChatInputCommandInteraction): Promise<Outgoing> {
  return toPrivateNotice((await desk.service.forget("discord", command.user.id)).text);
}

async function settings(desk: Desk, command: ChatInputCommandInteraction): Promise<Outgoing> {
  const words = wordsFor(command);
  const { space, channel } = askerOfInteraction(command);
  if (space === undefined) return toPrivateNotice(words.settingsOnlyInServers);
  const onlyWhenMentioned = command.options.getBoolean("only_when_mentioned") ?? false;
  const role = command.options.getRole("role")?.id;
  await desk.service.setChannelSettings("discord", space, channel, {
    onlyWhenMentioned,
    ...(role === undefined ? {} : { allowedRole: role }),
  });
  return toPrivateNotice(words.settingsKept(onlyWhenMentioned, role !== undefined));
}
