import { z } from "zod";
import { limits } from "./limits.ts";
import { shorten } from "./shorten.ts";
import type { Receiver } from "./handle-post.ts";
import type { SlackContext } from "./slack-context.ts";
import { toHomeView } from "./to-home-view.ts";
import { wording } from "./wording.ts";

const homeOpened = z.object({ user: z.string(), channel: z.string(), tab: z.enum(["home", "messages"]) });

/** Prompts are titles in a narrow pane. */
const PROMPT_TITLE = 75;

/** The app was opened: the Home tab gets its page, the Messages tab questions to begin with. */
export async function handleHome(
  event: unknown,
  { client }: Receiver,
  { service, handle }: SlackContext,
): Promise<void> {
  const opened = homeOpened.safeParse(event);
  if (!opened.success) return;
  const { user, channel, tab } = opened.data;
  await handle({
    name: `${tab}-tab`,
    async run() {
      if (tab === "home") {
        await client.views.publish({ user_id: user, view: toHomeView(service) });
        return;
      }
      await client.assistant.threads.setSuggestedPrompts({
        channel_id: channel,
        title: wording.en.prompts,
        prompts: service.examples(limits.prompts).map((question) => ({
          title: shorten(question, PROMPT_TITLE),
          message: question,
        })),
      });
    },
  });
}
