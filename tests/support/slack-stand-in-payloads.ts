import type { SlackBot } from "./slack-stand-in-methods.ts";

/** What Slack sends in any way: as an envelope or as a request. */
export interface SlackPayload {
  readonly type: "events_api" | "slash_commands" | "interactive";
  readonly payload: Readonly<Record<string, unknown>>;
}

let events = 0;

/** An event of the Events API, each with an id of its own. */
export function slackEvent(
  bot: SlackBot,
  event: Readonly<Record<string, unknown>>,
  eventId?: string,
): SlackPayload {
  events += 1;
  return {
    type: "events_api",
    payload: {
      type: "event_callback",
      token: "legacy",
      team_id: bot.team,
      api_app_id: "A1",
      event,
      event_id: eventId ?? `Ev${events}`,
      event_time: 1_790_000_000,
      authorizations: [
        {
          enterprise_id: null,
          team_id: bot.team,
          user_id: bot.userId,
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
    },
  };
}

interface PostOptions {
  readonly channel?: string;
  readonly user?: string;
  readonly ts: string;
  readonly thread?: string;
  readonly more?: Readonly<Record<string, unknown>>;
}

/** A message in a conversation; its kind follows from the channel's first letter. */
export function slackMessage(
  bot: SlackBot,
  text: string,
  { channel = "C1", user = "U1", ts, thread, more }: PostOptions,
): SlackPayload {
  const kinds: Readonly<Record<string, string>> = { C: "channel", D: "im", G: "group" };
  return slackEvent(bot, {
    type: "message",
    channel,
    channel_type: kinds[channel.charAt(0)] ?? "channel",
    user,
    text,
    ts,
    event_ts: ts,
    ...(thread === undefined ? {} : { thread_ts: thread }),
    ...more,
  });
}

/** The second event that a mention in a channel brings about. */
export function slackMention(
  bot: SlackBot,
  text: string,
  { channel = "C1", user = "U1", ts, thread, more }: PostOptions,
): SlackPayload {
  return slackEvent(bot, {
    type: "app_mention",
    channel,
    user,
    text: `<@${bot.userId}> ${text}`,
    ts,
    event_ts: ts,
    ...(thread === undefined ? {} : { thread_ts: thread }),
    ...more,
  });
}

/** `/parley …`. */
export function slackCommand(
  bot: SlackBot,
  text: string,
  {
    responseUrl,
    channel = "C1",
    user = "U1",
    command = "/parley",
  }: {
    readonly responseUrl: string;
    readonly channel?: string;
    readonly user?: string;
    readonly command?: string;
  },
): SlackPayload {
  return {
    type: "slash_commands",
    payload: {
      command,
      text,
      team_id: bot.team,
      channel_id: channel,
      user_id: user,
      user_name: "ann",
      response_url: responseUrl,
      trigger_id: "trigger",
      api_app_id: "A1",
      is_enterprise_install: "false",
    },
  };
}

/** "Ask Parley about this" on a message. */
export function slackShortcut(
  bot: SlackBot,
  text: string,
  { responseUrl, ts }: { readonly responseUrl: string; readonly ts: string },
): SlackPayload {
  return interactive(bot, {
    type: "message_action",
    callback_id: "ask_about_message",
    channel: { id: "C1", name: "trade" },
    message: { type: "message", user: "U2", text, ts },
    message_ts: ts,
    response_url: responseUrl,
    trigger_id: "trigger",
  });
}

/** A payload of a person's interaction. */
export function interactive(
  bot: SlackBot,
  parts: Readonly<Record<string, unknown>>,
  user = "U1",
): SlackPayload {
  return {
    type: "interactive",
    payload: {
      team: { id: bot.team, domain: "x" },
      user: { id: user, username: "ann", name: "ann", team_id: bot.team },
      api_app_id: "A1",
      is_enterprise_install: false,
      enterprise: null,
      ...parts,
    },
  };
}

/** The report form as sent in. */
export function slackSubmission(
  bot: SlackBot,
  {
    metadata,
    verdict,
    comment,
  }: { readonly metadata: string; readonly verdict?: string; readonly comment?: string },
): SlackPayload {
  return interactive(bot, {
    type: "view_submission",
    view: {
      id: "V1",
      type: "modal",
      callback_id: "report",
      private_metadata: metadata,
      state: {
        values: {
          verdict: {
            value: {
              type: "radio_buttons",
              selected_option: verdict === undefined ? null : { value: verdict },
            },
          },
          comment: { value: { type: "plain_text_input", value: comment ?? null } },
        },
      },
    },
  });
}
