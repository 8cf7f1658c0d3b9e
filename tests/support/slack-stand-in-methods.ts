import { z } from "zod";
import { homeView, messageBlocks, messageText, modalView } from "./slack-stand-in-limits.ts";

/** What a method gets to know about the workspace and the call. */
export interface MethodContext {
  readonly bot: SlackBot | undefined;
  readonly world: SlackWorld;
  /** A timestamp like no other. */
  readonly nextTs: () => string;
}

/** A workspace with the app installed. */
export interface SlackBot {
  readonly team: string;
  readonly token: string;
  readonly botId: string;
  readonly userId: string;
}

/** What Slack knows. */
export interface SlackWorld {
  readonly appToken: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Workspaces by bot token. */
  readonly bots: Map<string, SlackBot>;
  /** Workspaces that installing leads to, by OAuth code. */
  readonly codes: Map<string, SlackBot>;
  /** Trigger ids that still open a view. */
  readonly triggers: Set<string>;
  socketUrl: string;
}

type Answer = Readonly<Record<string, unknown>>;

interface Method {
  readonly args: z.ZodObject;
  /** Token it takes: a bot's, the app's, or none. */
  readonly token: "bot" | "app" | "none";
  /** Scope of the bot token that Slack's documentation names. */
  readonly scope?: string;
  answer(args: Readonly<Record<string, unknown>>, context: MethodContext): Answer;
}

const json = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: "custom", message: "no JSON" });
        return z.NEVER;
      }
    })
    .pipe(schema);

const timestamp = z.string().regex(/^\d{10}\.\d{6}$/);
const channel = z.string().regex(/^[CDGU][A-Z0-9]+$/);
const directChannel = z.string().regex(/^D[A-Z0-9]+$/);
const user = z.string().regex(/^U[A-Z0-9]+$/);
const flag = z.literal("false");

const done = (): Answer => ({ ok: true });
const posted = (args: Readonly<Record<string, unknown>>, { nextTs }: MethodContext): Answer => ({
  ok: true,
  channel: args["channel"],
  ts: nextTs(),
});

/** Every method the bot may call, with the arguments it takes. Anything else is unknown, and a fault of the bot. */
export const methods: Readonly<Record<string, Method>> = {
  "auth.test": {
    args: z.strictObject({}),
    token: "bot",
    answer: (_args, { bot }) => ({
      ok: true,
      team_id: bot?.team,
      user_id: bot?.userId,
      bot_id: bot?.botId,
      url: "https://x.slack.com/",
    }),
  },
  "apps.connections.open": {
    args: z.strictObject({}),
    token: "app",
    answer: (_args, { world }) => ({ ok: true, url: world.socketUrl }),
  },
  "chat.postMessage": {
    args: z.strictObject({
      channel,
      text: messageText,
      blocks: json(messageBlocks),
      thread_ts: timestamp.optional(),
      mrkdwn: flag,
      unfurl_links: flag,
      unfurl_media: flag,
    }),
    token: "bot",
    scope: "chat:write",
    answer: posted,
  },
  "chat.postEphemeral": {
    args: z.strictObject({
      channel,
      user,
      text: messageText,
      blocks: json(messageBlocks),
      thread_ts: timestamp.optional(),
    }),
    token: "bot",
    scope: "chat:write",
    answer: (_args, { nextTs }) => ({ ok: true, message_ts: nextTs() }),
  },
  "views.open": {
    args: z.strictObject({ trigger_id: z.string().min(1), view: json(modalView) }),
    token: "bot",
    answer: ({ trigger_id: trigger }, { world }) =>
      typeof trigger === "string" && world.triggers.delete(trigger)
        ? { ok: true, view: { id: "V1" } }
        : { ok: false, error: "expired_trigger_id" },
  },
  "views.publish": {
    args: z.strictObject({ user_id: user, view: json(homeView) }),
    token: "bot",
    answer: done,
  },
  "assistant.threads.setStatus": {
    args: z.strictObject({ channel_id: directChannel, thread_ts: timestamp, status: z.string().max(200) }),
    token: "bot",
    scope: "assistant:write",
    answer: done,
  },
  "assistant.threads.setSuggestedPrompts": {
    args: z.strictObject({
      channel_id: directChannel,
      title: z.string().min(1).max(150).optional(),
      prompts: json(
        z
          .array(z.strictObject({ title: z.string().min(1).max(75), message: z.string().min(1).max(2000) }))
          .min(1)
          .max(4),
      ),
    }),
    token: "bot",
    scope: "assistant:write",
    answer: done,
  },
  "oauth.v2.access": {
    args: z.strictObject({
      code: z.string(),
      client_id: z.string(),
      client_secret: z.string(),
      redirect_uri: z.url().optional(),
    }),
    token: "none",
    answer: ({ code, client_id: id, client_secret: secret }, { world }) => {
      const bot = world.codes.get(String(code));
      if (id !== world.clientId || secret !== world.clientSecret)
        return { ok: false, error: "invalid_client_id" };
      if (bot === undefined) return { ok: false, error: "invalid_code" };
      return {
        ok: true,
        access_token: bot.token,
        token_type: "bot",
        scope: "chat:write,commands",
        bot_user_id: bot.userId,
        app_id: "A1",
        team: { id: bot.team, name: `Team ${bot.team}` },
        enterprise: null,
        authed_user: { id: "UINSTALLER" },
        is_enterprise_install: false,
      };
    },
  },
};
