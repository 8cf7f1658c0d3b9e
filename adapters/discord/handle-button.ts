import { type ButtonInteraction, MessageFlags } from "discord.js";
import { answerQuestion } from "./answer-question.ts";
import { askerOfInteraction } from "./asker.ts";
import { parseCustomId, type TimelinePlace } from "./custom-id.ts";
import type { Desk } from "./desk.ts";
import { type Outgoing, toOutgoing, toPrivateNotice, toSources } from "./outgoing.ts";
import { respond, tellPrivately } from "./respond.ts";
import { toReportForm } from "./report-form.ts";
import { shareAnswer } from "./share-answer.ts";
import { showTimeline } from "./show-timeline.ts";
import { toNotice } from "./to-messages.ts";
import { languageOf, wording } from "./wording.ts";

/** Does what a button says. Everything that is needed is in its custom id and in the message it stands under. */
export async function handleButton(desk: Desk, button: ButtonInteraction): Promise<void> {
  const action = parseCustomId(button.customId);
  const words = wording[languageOf(button.locale)];
  // Details are for whoever presses; in a direct message there is nobody to keep them from.
  const isPrivate = button.guildId !== null;
  switch (action?.kind) {
    case undefined:
      return tellPrivately(button, toNotice(words.oldButton));
    case "question":
      return respond(button, pick(desk, button, action.question), wasPrivate(button));
    case "sources": {
      const work = desk.service.sources(action.reference, "discord");
      return respond(
        button,
        work.then((reply) => toSources(reply, { private: isPrivate })),
        isPrivate,
      );
    }
    case "both-sides": {
      const work = desk.service.bothSides(action.dispute, "discord");
      return respond(
        button,
        work.then((reply) => toOutgoing(reply, { private: isPrivate })),
        isPrivate,
      );
    }
    case "timeline": {
      const place = { topic: action.topic, page: 0, part: 0 };
      return respond(
        button,
        showTimeline(desk, { place, person: button.user.id, private: isPrivate }),
        isPrivate,
      );
    }
    case "page":
      return turnPage(desk, button, action.place);
    case "helpful":
      return thank(desk, button, action.reference);
    case "not-helpful":
      return button.showModal(toReportForm(action.reference, words));
    case "share":
      return shareAnswer(button);
    case "report":
      // Only a form carries this id.
      return tellPrivately(button, toNotice(words.oldButton));
    default:
      return action satisfies never;
  }
}

function wasPrivate(button: ButtonInteraction): boolean {
  return button.message.flags.has(MessageFlags.Ephemeral);
}

async function pick(desk: Desk, button: ButtonInteraction, question: string): Promise<Outgoing> {
  return answerQuestion(desk, {
    text: question,
    asker: askerOfInteraction(button),
    showing: { private: wasPrivate(button), question },
    refusal: wording[languageOf(button.locale)].notAllowedHere,
  });
}

async function turnPage(desk: Desk, button: ButtonInteraction, place: TimelinePlace): Promise<void> {
  const view = { place, person: button.user.id, private: wasPrivate(button) };
  const { messages } = await showTimeline(desk, view);
  const [page] = messages;
  if (page === undefined) return;
  // A notice (too many questions, say) must not replace the page.
  await (page.embeds.length > 0 ? button.update(page) : tellPrivately(button, page));
}

async function thank(desk: Desk, button: ButtonInteraction, reference: string): Promise<void> {
  const kept = await desk.service.feedback({
    platform: "discord",
    person: button.user.id,
    reference,
    verdict: "helpful",
  });
  const text = kept.kind === "kept" ? wording[languageOf(button.locale)].thanks : kept.text;
  await respond(button, Promise.resolve(toPrivateNotice(text)), true);
}
