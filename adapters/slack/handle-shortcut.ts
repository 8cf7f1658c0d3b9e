import { z } from "zod";
import { parseQuestion } from "./parse-question.ts";
import { inPrivate } from "./place.ts";
import { showReply } from "./show-reply.ts";
import { type SlackContext, idIn } from "./slack-context.ts";
import { limits } from "./limits.ts";
import { toNotice } from "./to-messages.ts";
import { wording } from "./wording.ts";

/** Callback of the message shortcut "Ask Parley about this", as in the manifest. */
export const ASK_ABOUT_MESSAGE = "ask_about_message";

const messageShortcut = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }),
  message: z.object({ text: z.string().default(""), ts: z.string(), thread_ts: z.string().optional() }),
  response_url: z.url(),
});

/** "Ask Parley about this": the message's text is the question, the answer for the person alone. */
export async function handleShortcut(
  body: unknown,
  team: string,
  { service, handle }: SlackContext,
): Promise<void> {
  const { user, channel, message, response_url: url } = messageShortcut.parse(body);
  const place = inPrivate(url, message.thread_ts);
  await handle({
    name: "message-shortcut",
    async run() {
      const question = parseQuestion(message.text);
      if (question === "") return place.whisper(toNotice(wording.en.nothingToAsk));
      const reply = await service.ask({
        platform: "slack",
        text: question,
        person: idIn(team, user.id),
        channel: idIn(team, channel.id),
        space: team,
      });
      await showReply(reply, place, question.length <= limits.buttonValue ? { shareable: question } : {});
    },
    tell: (sentence) => place.whisper(toNotice(sentence)),
  });
}
