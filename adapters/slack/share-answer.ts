import type { Pressed } from "./pressed.ts";
import type { Interaction, ReturnedBlock } from "./interaction.ts";
import { escapeMrkdwn } from "./escape-mrkdwn.ts";
import { limits } from "./limits.ts";
import { respond } from "./respond.ts";
import { showReply } from "./show-reply.ts";
import { type SlackContext, idIn } from "./slack-context.ts";
import { toContext } from "./to-blocks.ts";
import { toNotice } from "./to-messages.ts";
import { wording } from "./wording.ts";

/**
 * Posts a private answer in the channel, once, naming who shared it. The blocks are the ones that Slack hands back;
 * where it hands back none, the question is asked again, which gives the same answer.
 */
export async function shareAnswer(question: string, pressed: Pressed, context: SlackContext): Promise<void> {
  const { at, team, language, quiet } = pressed;
  const url = at.response_url;
  if (url === undefined) return quiet.whisper(toNotice(wording[language].oldButton));
  if (!context.firstTime(`share:${at.channel?.id ?? ""}:${at.container.message_ts ?? url}`)) return;
  const byline = wording[language].sharedBy(at.user.name ?? at.user.username ?? at.user.id);
  const post = (message: object): Promise<void> =>
    respond(url, { response_type: "in_channel", replace_original: false, ...message });
  const returned = returnedBlocks(at);
  const asked = wording[language].asked(question);
  if (returned !== undefined) {
    const blocks = [...toContext(`${byline} · ${asked}`), ...returned];
    return post({ ...toNotice(byline), text: fallbackOf(at) ?? escapeMrkdwn(byline), blocks });
  }
  const reply = await context.service.ask({
    platform: "slack",
    text: question,
    person: idIn(team, at.user.id),
    space: team,
    ...(at.channel === undefined ? {} : { channel: idIn(team, at.channel.id) }),
  });
  await showReply(
    reply,
    { isPrivate: false, show: post, whisper: quiet.whisper },
    { asked: question, sharedBy: byline },
  );
}

/** The answer's blocks without the share button; undefined if Slack did not hand them back. */
function returnedBlocks({ message }: Interaction): readonly ReturnedBlock[] | undefined {
  const blocks = message?.blocks?.flatMap((block) => {
    const { elements } = block;
    if (block.type !== "actions" || !Array.isArray(elements)) return [block];
    const kept = elements.filter((element: unknown) => !isShareButton(element));
    return kept.length === 0 ? [] : [{ ...block, elements: kept }];
  });
  return blocks === undefined || blocks.length === 0 || blocks.length >= limits.blocks ? undefined : blocks;
}

function isShareButton(element: unknown): boolean {
  return (
    typeof element === "object" &&
    element !== null &&
    "action_id" in element &&
    typeof element.action_id === "string" &&
    element.action_id.startsWith("share.")
  );
}

/** Slack hands the fallback text back escaped; brackets in it could only be a mention or a link. */
function fallbackOf({ message }: Interaction): string | undefined {
  if (message === undefined || message.text === "") return undefined;
  return message.text.replace(/[<>]/g, escapeMrkdwn);
}
