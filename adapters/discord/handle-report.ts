import type { ModalSubmitInteraction } from "discord.js";
import { parseCustomId } from "./custom-id.ts";
import type { Desk } from "./desk.ts";
import { toPrivateNotice } from "./outgoing.ts";
import { reportFields, verdicts } from "./report-form.ts";
import { respond, tellPrivately } from "./respond.ts";
import { toNotice } from "./to-messages.ts";
import { languageOf, wording } from "./wording.ts";

/** Keeps what a person reports about an answer, and says so once it is kept. */
export async function handleReport(desk: Desk, form: ModalSubmitInteraction): Promise<void> {
  const words = wording[languageOf(form.locale)];
  const action = parseCustomId(form.customId);
  if (action?.kind !== "report") {
    return tellPrivately(form, toNotice(words.oldButton));
  }
  const chosen = form.fields.getStringSelectValues(reportFields.verdict)[0];
  const comment = form.fields.getTextInputValue(reportFields.comment).trim();
  const question = form.message?.embeds[0]?.author?.name;
  const work = desk.service
    .feedback({
      platform: "discord",
      person: form.user.id,
      reference: action.reference,
      verdict: verdicts.find((verdict) => verdict === chosen) ?? "unclear",
      ...(comment === "" ? {} : { comment }),
      ...(question === undefined ? {} : { question }),
    })
    .then((kept) => toPrivateNotice(kept.kind === "kept" ? words.thanks : kept.text));
  await respond(form, { outgoing: work, private: true, busy: false });
}
