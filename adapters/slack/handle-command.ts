import { z } from "zod";
import type { Message } from "../../src/index.ts";
import { limits } from "./limits.ts";
import { parseCommand } from "./parse-command.ts";
import { inPrivate } from "./place.ts";
import { respond } from "./respond.ts";
import { showReply } from "./show-reply.ts";
import { showTimeline } from "./show-timeline.ts";
import { type SlackContext, idIn } from "./slack-context.ts";
import { toMessages, toNotice } from "./to-messages.ts";
import { forgetCommand, wording } from "./wording.ts";

const slashCommand = z.object({
  text: z.string(),
  team_id: z.string(),
  channel_id: z.string(),
  user_id: z.string(),
  response_url: z.url(),
});

/** Example questions in an empty place. */
const EXAMPLES = 5;

/** `/parley …`: answered for the person alone, who may share the answer. */
export async function handleCommand(body: unknown, { service, handle }: SlackContext): Promise<void> {
  const {
    text,
    team_id: team,
    channel_id: channel,
    user_id: user,
    response_url: url,
  } = slashCommand.parse(body);
  const place = inPrivate(url);
  const run = async (): Promise<void> => {
    const command = parseCommand(text, service.topics());
    switch (command.kind) {
      case "ask": {
        const { question } = command;
        const asker = { person: idIn(team, user), channel: idIn(team, channel), space: team };
        const reply = await service.ask({ platform: "slack", text: question, ...asker });
        // A question that no button can carry is not shared: Slack need not hand the answer back.
        return showReply(reply, place, question.length <= limits.buttonValue ? { shareable: question } : {});
      }
      case "about": {
        const about = withExamples(service.about(forgetCommand), service.examples(EXAMPLES));
        for (const message of toMessages(about)) await place.show(message);
        return;
      }
      case "forget":
        return place.whisper(toNotice((await service.forget("slack", idIn(team, user))).text));
      case "timeline":
        if (command.topic !== undefined) {
          const stretch = { topic: command.topic, page: 0 };
          return showTimeline(stretch, { service, person: idIn(team, user), show: place });
        }
        return place.whisper(toNotice(wording.en.noSuchTopic(service.topics().map((topic) => topic.id))));
      case "only-when-mentioned": {
        const settings = { onlyWhenMentioned: command.on };
        await service.setChannelSettings("slack", team, idIn(team, channel), settings);
        // Everyone in the channel is told, since it changes what everyone gets.
        const notice = toNotice(wording.en.onlyWhenMentioned(command.on));
        return respond(url, { response_type: "in_channel", replace_original: false, ...notice });
      }
      default:
        return command satisfies never;
    }
  };
  await handle({ name: "slash-command", run, tell: (sentence) => place.whisper(toNotice(sentence)) });
}

function withExamples(about: Message, examples: readonly string[]): Message {
  return { ...about, choices: examples.map((question) => ({ label: question, question })) };
}
