import { type ButtonInteraction, MessageFlags } from "discord.js";
import { answerQuestion } from "./answer-question.ts";
import { askerOfInteraction } from "./asker.ts";
import { parseCustomId } from "./custom-id.ts";
import type { Desk } from "./desk.ts";
import { type Outgoing, toOutgoing, toSources } from "./outgoing.ts";
import { replace, respond, tellPrivately } from "./respond.ts";
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
  const busy = desk.service.isBusy();
  switch (action?.kind) {
    case undefined:
      return tellPrivately(button, toNotice(words.oldButton));
    case "question": {
      const outgoing = pick(desk, button, action.question);
      return respond(button, { outgoing, private: wasPrivate(button), busy });
    }
    case "sources": {
      const outgoing = desk.service
        .sources(action.reference, "discord")
        .then((reply) => toSources(reply, { private: isPrivate }));
      return respond(button, { outgoing, private: isPrivate, busy });
    }
    case "both-sides": {
      const outgoing = desk.service
        .bothSides(action.dispute, "discord")
        .then((reply) => toOutgoing(reply, { private: isPrivate }));
      return respond(button, { outgoing, private: isPrivate, busy });
    }
    case "timeline": {
      const place = { topic: action.topic, page: 0, part: 0 };
      const outgoing = showTimeline(desk, { place, person: button.user.id, private: isPrivate });
      return respond(button, { outgoing, private: isPrivate, busy });
    }
    case "page": {
      const view = { place: action.place, person: button.user.id, private: wasPrivate(button) };
      return replace(button, { outgoing: showTimeline(desk, view), private: view.private, busy });
    }
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

async function thank(desk: Desk, button: ButtonInteraction, reference: string): Promise<void> {
  const kept = await desk.service.feedback({
    platform: "discord",
    person: button.user.id,
    reference,
    verdict: "helpful",
  });
  const text = kept.kind === "kept" ? wording[languageOf(button.locale)].thanks : kept.text;
  await tellPrivately(button, toNotice(text));
}
