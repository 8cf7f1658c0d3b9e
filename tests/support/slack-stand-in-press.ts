import { z } from "zod";
import type { SlackCall, SlackStandIn } from "./slack-stand-in.ts";
import { interactive, type SlackPayload } from "./slack-stand-in-payloads.ts";

const button = z.object({
  type: z.literal("button"),
  action_id: z.string(),
  value: z.string(),
  text: z.object({ text: z.string() }),
});
const feedbackButton = z.object({ text: z.object({ text: z.string() }), value: z.string() });
const feedback = z.object({
  type: z.literal("feedback_buttons"),
  action_id: z.string(),
  positive_button: feedbackButton,
  negative_button: feedbackButton,
});
const blocks = z.array(z.looseObject({ type: z.string(), elements: z.array(z.unknown()).optional() }));

interface Pressable {
  readonly label: string;
  readonly action: { readonly type: string; readonly action_id: string; readonly value: string };
}

/** Buttons of a message or view that the bot sent, as a person could press them. */
export function buttonsOf(call: SlackCall): readonly Pressable[] {
  const view = z.object({ blocks }).safeParse(call.args["view"]);
  const shown = view.success ? view.data.blocks : blocks.parse(call.args["blocks"]);
  return shown.flatMap((block) => (block.elements ?? []).flatMap(toPressables));
}

function toPressables(element: unknown): readonly Pressable[] {
  const plain = button.safeParse(element);
  if (plain.success) {
    const { text, ...action } = plain.data;
    return [{ label: text.text, action }];
  }
  const rated = feedback.safeParse(element);
  if (!rated.success) return [];
  const { action_id, positive_button, negative_button } = rated.data;
  return [positive_button, negative_button].map(({ text, value }) => ({
    label: text.text,
    action: { type: "feedback_buttons", action_id, value },
  }));
}

const opened = z.object({ private_metadata: z.string() });

/** What a form that the bot opened carries, to be handed back when it is sent in. */
export function metadataOf(call: SlackCall): string {
  return opened.parse(call.args["view"]).private_metadata;
}

interface PressOptions {
  readonly user?: string;
  /** The press reaches the bot after its trigger has expired. */
  readonly late?: boolean;
  /** Slack hands the blocks of a private message back, which it seldom does. */
  readonly handsBack?: boolean;
}

/** A person's press on the button with this label in something the bot sent. */
export function pressButton(
  slack: SlackStandIn,
  call: SlackCall,
  label: string,
  options: PressOptions = {},
): SlackPayload {
  const found = buttonsOf(call).find((pressable) => pressable.label === label);
  if (found === undefined)
    throw new Error(
      `no button “${label}” but ${buttonsOf(call)
        .map((one) => one.label)
        .join(", ")}`,
    );
  const { user = "U1", late = false, handsBack = false } = options;
  const parts = {
    type: "block_actions",
    trigger_id: late ? "trigger-expired" : slack.trigger(),
    actions: [{ block_id: "b", action_ts: "1", ...found.action }],
  };
  if (call.method === "views.publish") {
    return interactive(
      slack.bot,
      {
        ...parts,
        container: { type: "view", view_id: "V1" },
        view: { id: "V1", type: "home", callback_id: "" },
      },
      user,
    );
  }
  const isEphemeral =
    call.method === "respond" &&
    call.args["response_type"] !== "in_channel" &&
    call.args["replace_original"] !== true;
  const ts = slack.nextTs();
  const threadTs = call.args["thread_ts"];
  const thread = typeof threadTs === "string" ? { thread_ts: threadTs } : {};
  const channel = typeof call.args["channel"] === "string" ? call.args["channel"] : "C1";
  const returned = {
    type: "message",
    user: slack.bot.userId,
    ts,
    ...thread,
    text: call.args["text"],
    blocks: blocks
      .parse(call.args["blocks"])
      .map((block, index) => ({ ...block, block_id: `given-${index}` })),
  };
  return interactive(
    slack.bot,
    {
      ...parts,
      channel: { id: channel, name: channel.startsWith("D") ? "directmessage" : "trade" },
      container: {
        type: "message",
        message_ts: ts,
        channel_id: channel,
        is_ephemeral: isEphemeral,
        ...thread,
      },
      ...(isEphemeral && !handsBack ? {} : { message: returned }),
      response_url: slack.responseUrl(),
    },
    user,
  );
}
