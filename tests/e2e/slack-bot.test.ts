import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { smallQuestion } from "../support/small-base.ts";
import {
  createSlackBotFolder,
  REAL_BASE,
  type SlackBotProcess,
  startSlackBot,
} from "../support/slack-bot-process.ts";
import { byHttp, bySocket, postSigned, type SlackDelivery } from "../support/slack-stand-in-delivery.ts";
import {
  slackCommand,
  slackEvent,
  slackMention,
  slackMessage,
  slackShortcut,
  slackSubmission,
} from "../support/slack-stand-in-payloads.ts";
import { buttonsOf, metadataOf, pressButton } from "../support/slack-stand-in-press.ts";
import {
  createSlackBot,
  type SlackCall,
  type SlackStandIn,
  startSlackStandIn,
} from "../support/slack-stand-in.ts";

// Processes start slowly on a machine that has other things to do.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const SECRET = "signing-secret";

/** The real fact base is tried in one mode, a small one that loads at once in the other. */
const questions = {
  socket: "Which US tariffs on Chinese goods are in force today?",
  http: smallQuestion,
} as const;

/** The bot as a process, its Slack, and the way from Slack to it. */
interface Running {
  readonly bot: SlackBotProcess;
  readonly delivery: SlackDelivery;
  readonly url: string;
}

const modes = {
  socket: async (slack: SlackStandIn, folder: string): Promise<Running> => {
    const bot = startSlackBot(folder, {
      SLACK_API_URL: slack.apiUrl,
      SLACK_BOT_TOKEN: slack.bot.token,
      SLACK_APP_TOKEN: slack.world.appToken,
      KNOWLEDGE_DIR: REAL_BASE,
    });
    await bot.says(/"connected"/);
    return { bot, delivery: bySocket(slack.socket), url: "" };
  },
  http: async (slack: SlackStandIn, folder: string): Promise<Running> =>
    listen(
      startSlackBot(folder, {
        SLACK_API_URL: slack.apiUrl,
        SLACK_BOT_TOKEN: slack.bot.token,
        SLACK_SIGNING_SECRET: SECRET,
        SLACK_PORT: "0",
      }),
    ),
} as const;

async function listen(bot: SlackBotProcess): Promise<Running> {
  const [, port = ""] = await bot.says(/"port":(\d+)/);
  await bot.says(/"connected"/);
  const url = `http://127.0.0.1:${port}/slack/events`;
  return { bot, delivery: byHttp(url, SECRET), url };
}

/** A message that the bot showed, wherever. */
const isShown = (call: SlackCall): boolean => call.method === "chat.postMessage" || call.method === "respond";

describe.each(["socket", "http"] as const)("the Slack bot as a process over %s", (mode) => {
  let slack: SlackStandIn;
  let running: Running;
  const question = questions[mode];
  const folder = createSlackBotFolder();
  beforeAll(async () => {
    slack = await startSlackStandIn();
    running = await modes[mode](slack, folder.path);
  });
  afterAll(async () => {
    running.bot.signal("SIGTERM");
    await running.bot.ended();
    await slack.close();
    folder.remove();
  });
  afterEach(() => {
    expect(slack.problems).toEqual([]);
  });

  /** Delivers and gives what the bot shows next. */
  const ask = async (
    payload: Parameters<SlackDelivery["deliver"]>[0],
    fits = isShown,
  ): Promise<SlackCall> => {
    const since = slack.calls.length;
    const { ackMs } = await running.delivery.deliver(payload);
    expect(ackMs).toBeLessThan(3000);
    return slack.waitFor(fits, since);
  };

  it("answers a mention with cited facts, and follows up in the thread and by buttons", async () => {
    const ts = slack.nextTs();
    const answer = await ask(slackMention(slack.bot, question, { ts }));
    expect(answer.args["thread_ts"]).toBe(ts);
    expect(answer.args["text"]).toMatch(/\[1\]/);
    expect(JSON.stringify(answer.args["blocks"])).toMatch(/"type":"link","url":"https:/);
    const followUp = await ask(
      slackMessage(slack.bot, "and in May 2025?", { ts: slack.nextTs(), thread: ts }),
    );
    expect(followUp.args["thread_ts"]).toBe(ts);
    const labels = buttonsOf(answer).map((button) => button.label);
    expect(labels).toEqual(expect.arrayContaining(["Sources", "Helpful", "Not helpful"]));
    for (const label of labels.filter((one) => one !== "Not helpful")) {
      await ask(pressButton(slack, answer, label));
    }
    const form = await ask(pressButton(slack, answer, "Not helpful"), (call) => call.method === "views.open");
    const metadata = metadataOf(form);
    const refused = await running.delivery.deliver(slackSubmission(slack.bot, { metadata }));
    expect(refused.body).toEqual({ response_action: "errors", errors: { verdict: "Please pick one." } });
    const thanks = await ask(
      slackSubmission(slack.bot, { metadata, verdict: "wrong", comment: "It is not." }),
    );
    expect(thanks.args["text"]).toBe("Thank you. Your feedback is kept.");
    await ask(pressButton(slack, answer, "Not helpful", { late: true }));
  });

  it.runIf(mode === "socket")("reconnects when Slack asks for it and when the line is cut", async () => {
    for (const disconnect of [() => slack.socket.askForReconnect(), () => slack.socket.cut()]) {
      const before = slack.socket.connections();
      disconnect();
      await expect
        .poll(() => slack.socket.connections() > before && slack.socket.isConnected(), { timeout: 60_000 })
        .toBe(true);
      await ask(slackMention(slack.bot, question, { ts: slack.nextTs() }));
    }
  });

  it.runIf(mode === "http")("refuses forged and stale requests", async () => {
    const payload = slackMention(slack.bot, question, { ts: slack.nextTs() });
    const since = slack.calls.length;
    expect((await postSigned(running.url, payload, { secret: "other-secret" })).status).toBe(401);
    expect((await postSigned(running.url, payload, { secret: SECRET, ageSeconds: 301 })).status).toBe(401);
    await ask(payload);
    expect(slack.calls.slice(since).filter(isShown)).toHaveLength(1);
  });

  it("waits when Slack limits the rate, and answers then", async () => {
    const limited = { status: 429, headers: { "retry-after": "1" } };
    for (const method of ["chat.postMessage", "respond"]) slack.refuse(method, limited);
    await ask(slackMention(slack.bot, question, { ts: slack.nextTs() }));
    await ask(slackCommand(slack.bot, question, { responseUrl: slack.responseUrl() }));
  });

  it("answers /parley, direct messages, the shortcut, and both tabs", async () => {
    const answer = await ask(slackCommand(slack.bot, question, { responseUrl: slack.responseUrl() }));
    expect(answer.args["response_type"]).toBe("ephemeral");
    const shared = await ask(pressButton(slack, answer, "Share in channel"));
    expect(shared.args["response_type"]).toBe("in_channel");
    const direct = await ask(slackMessage(slack.bot, question, { channel: "D1", ts: slack.nextTs() }));
    expect(direct.args["channel"]).toBe("D1");
    await ask(slackShortcut(slack.bot, question, { responseUrl: slack.responseUrl(), ts: slack.nextTs() }));
    const home = await ask(
      slackEvent(slack.bot, {
        type: "app_home_opened",
        user: "U1",
        channel: "D1",
        tab: "home",
        event_ts: "1",
      }),
      (call) => call.method === "views.publish",
    );
    const [example] = buttonsOf(home);
    await ask(pressButton(slack, home, example?.label ?? ""));
    await ask(
      slackEvent(slack.bot, {
        type: "app_home_opened",
        user: "U1",
        channel: "D1",
        tab: "messages",
        event_ts: "1",
      }),
      (call) => call.method.endsWith("setSuggestedPrompts"),
    );
  });

  it("abstains with ready questions and without sources", async () => {
    const answer = await ask(
      slackMention(slack.bot, "Who will win the next world cup?", { ts: slack.nextTs() }),
    );
    const labels = buttonsOf(answer).map((button) => button.label);
    expect(labels).not.toContain("Sources");
    expect(JSON.stringify(answer.args["blocks"])).not.toContain('"type":"link"');
  });

  it("answers once what Slack sends twice", async () => {
    const payload = slackMention(slack.bot, question, { ts: slack.nextTs() });
    const since = slack.calls.length;
    await ask(payload);
    await running.delivery.deliver(payload, 1);
    await ask(
      slackCommand(slack.bot, "about", { responseUrl: slack.responseUrl() }),
      (call) => call.method === "respond",
    );
    expect(slack.calls.slice(since).filter((call) => call.method === "chat.postMessage")).toHaveLength(1);
  });

  it("lets buttons work after a restart, and ends in order when told to", async () => {
    const ts = slack.nextTs();
    const answer = await ask(slackMention(slack.bot, question, { ts }));
    running.bot.signal("SIGTERM");
    expect(await running.bot.ended()).toBe(0);
    running = await modes[mode](slack, folder.path);
    const sources = await ask(pressButton(slack, answer, "Sources"));
    expect(JSON.stringify(sources.args["blocks"])).toContain('"type":"link"');
    const followUp = await ask(
      slackMessage(slack.bot, "and in May 2025?", { ts: slack.nextTs(), thread: ts }),
    );
    expect(followUp.args["thread_ts"]).toBe(ts);
  });

  it("logs neither questions nor people nor tokens", () => {
    const output = running.bot.output();
    for (const secret of [slack.bot.token, slack.world.appToken, SECRET, question, 'U1"']) {
      expect(output).not.toContain(secret);
    }
  });
});

describe("the Slack bot for many workspaces", () => {
  it("installs by OAuth, keeps tokens encrypted, and answers after a restart", async () => {
    const slack = await startSlackStandIn();
    const folder = createSlackBotFolder();
    const start = (): Promise<Running> =>
      listen(
        startSlackBot(folder.path, {
          SLACK_API_URL: slack.apiUrl,
          SLACK_SIGNING_SECRET: SECRET,
          SLACK_CLIENT_ID: slack.world.clientId,
          SLACK_CLIENT_SECRET: slack.world.clientSecret,
          SLACK_ENCRYPTION_KEY: Buffer.alloc(32, 5).toString("base64"),
          SLACK_PORT: "0",
        }),
      );
    let running = await start();
    const bots = ["B", "C"].map(createSlackBot);
    try {
      for (const bot of bots) {
        slack.world.bots.set(bot.token, bot);
        slack.world.codes.set(`code-${bot.team}`, bot);
        const begun = await fetch(new URL("/slack/install", running.url), { redirect: "manual" });
        const state = new URL(begun.headers.get("location") ?? "").searchParams.get("state") ?? "";
        const back = new URL(
          `/slack/oauth_redirect?code=code-${bot.team}&state=${encodeURIComponent(state)}`,
          running.url,
        );
        const cookie = begun.headers.get("set-cookie")?.split(";")[0] ?? "";
        expect((await fetch(back, { headers: { cookie } })).status).toBe(200);
      }
      running.bot.signal("SIGTERM");
      expect(await running.bot.ended()).toBe(0);
      expect(readFileSync(join(folder.path, "parley.db")).includes("xoxb-")).toBe(false);
      running = await start();
      for (const bot of bots) {
        const since = slack.calls.length;
        await running.delivery.deliver(slackMention(bot, smallQuestion, { ts: slack.nextTs() }));
        expect((await slack.waitFor(isShown, since)).team).toBe(bot.team);
      }
      expect(slack.problems).toEqual([]);
    } finally {
      running.bot.signal("SIGTERM");
      await running.bot.ended();
      await slack.close();
      folder.remove();
    }
  });
});

describe("a Slack bot that cannot start", () => {
  const start = async (environment: Readonly<Record<string, string>>) => {
    const folder = createSlackBotFolder();
    const bot = startSlackBot(folder.path, environment);
    const code = await bot.ended();
    folder.remove();
    return { code, lines: bot.output().trim().split("\n") };
  };

  it("tells every missing variable, a line each", async () => {
    const { code, lines } = await start({});
    expect(code).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(/^SLACK_APP_TOKEN is missing: /),
      expect.stringMatching(/^SLACK_BOT_TOKEN is missing: /),
    ]);
  });

  it("tells a wrong token, and that Slack is away, in one line", async () => {
    const slack = await startSlackStandIn();
    const tokens = {
      SLACK_BOT_TOKEN: "xoxb-wrong",
      SLACK_APP_TOKEN: slack.world.appToken,
      LOG_LEVEL: "silent",
    };
    const [wrong, away] = await Promise.all([
      start({ ...tokens, SLACK_API_URL: slack.apiUrl }),
      // Port 9 is reserved and nobody listens there.
      start({ ...tokens, SLACK_API_URL: "http://127.0.0.1:9/api/" }),
    ]);
    await slack.close();
    expect(wrong).toEqual({ code: 1, lines: ["SLACK_BOT_TOKEN is not accepted by Slack (invalid_auth)"] });
    expect(away).toEqual({
      code: 1,
      lines: [expect.stringMatching(/^Slack cannot be reached at http:.* \(.+\)$/)],
    });
  });
});
