import type { MessageContextMenuCommandInteraction } from "discord.js";
import { answerQuestion } from "./answer-question.ts";
import { askerOfInteraction } from "./asker.ts";
import type { Desk } from "./desk.ts";
import { toPrivateNotice } from "./outgoing.ts";
import { readQuestion } from "./read-question.ts";
import { respond } from "./respond.ts";
import { languageOf, wording } from "./wording.ts";

/** "Ask Parley about this": answers a message's text, for the person alone until shared. */
export async function handleAskAbout(
  desk: Desk,
  command: MessageContextMenuCommandInteraction,
): Promise<void> {
  const words = wording[languageOf(command.locale)];
  const text = readQuestion(command.targetMessage.content);
  const busy = desk.service.isBusy();
  const work =
    text === ""
      ? Promise.resolve(toPrivateNotice(words.nothingToAsk))
      : answerQuestion(desk, {
          text,
          asker: askerOfInteraction(command),
          showing: { private: true, question: text },
          refusal: words.notAllowedHere,
        });
  await respond(command, { outgoing: work, private: true, busy });
}
