import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { slackModes, type SlackAppInProcess, startSlackApp } from "../../../support/slack-app-in-process.ts";
import {
  interactive,
  slackCommand,
  slackEvent,
  slackMention,
  slackMessage,
  slackShortcut,
  slackSubmission,
} from "../../../support/slack-stand-in-payloads.ts";
import { buttonsOf, metadataOf, pressButton } from "../../../support/slack-stand-in-press.ts";
import type { SlackCall } from "../../../support/slack-stand-in.ts";

/** A call whose text or blocks hold the words. */
const showing =
  (words: string, method?: string) =>
  (call: SlackCall): boolean =>
    (method === undefined || call.method === method) && JSON.stringify(call.args).includes(words);

describe.each(slackModes)("the Slack app over %s", (mode) => {
  let app: SlackAppInProcess;
  beforeAll(async () => {
    app = await startSlackApp(mode);
  });
  afterAll(() => app.stop());
  afterEach(() => {
    expect(app.slack.problems).toEqual([]);
  });

  const send: SlackAppInProcess["delivery"]["deliver"] = (payload, retry) =>
    app.delivery.deliver(payload, retry);
  const count = (words: string): number => app.slack.calls.filter(showing(words)).length;
  /** Asks something harmless and waits for its answer: whatever was sent before has been handled by then. */
  const settle = async (): Promise<void> => {
    const ts = app.slack.nextTs();
    await send(slackMessage(app.slack.bot, `settled ${ts}`, { channel: "D9", user: "U9", ts }));
    await app.slack.waitFor(showing(`settled ${ts}`, "chat.postMessage"));
  };

  it("answers a mention in a thread of its own, without unfurling", async () => {
    const ts = app.slack.nextTs();
    await send(slackMention(app.slack.bot, "what is the rate &amp; why?", { ts }));
    const call = await app.slack.waitFor(showing("Answer to: what is the rate & why?", "chat.postMessage"));
    expect(call.args).toMatchObject({
      channel: "C1",
      thread_ts: ts,
      unfurl_links: "false",
      unfurl_media: "false",
    });
    expect(call.args["text"]).toContain("what is the rate &amp; why?");
    expect(buttonsOf(call).map((button) => button.label)).toEqual([
      "And in 2019?",
      "Sources",
      "Both sides",
      "Timeline",
      "Helpful",
      "Not helpful",
    ]);
  });

  it("answers once although mention and message of a post both come", async () => {
    const ts = app.slack.nextTs();
    await send(slackMessage(app.slack.bot, `<@${app.slack.bot.userId}> both events?`, { ts }));
    await send(slackMention(app.slack.bot, "both events?", { ts }));
    await settle();
    expect(count("Answer to: both events?")).toBe(1);
  });

  it("answers an event once although Slack sends it again", async () => {
    const payload = slackMention(app.slack.bot, "sent twice?", { ts: app.slack.nextTs() });
    await send(payload);
    await send(payload, 1);
    await settle();
    expect(count("Answer to: sent twice?")).toBe(1);
  });

  it("follows up in a thread it takes part in, without a mention", async () => {
    const ts = app.slack.nextTs();
    await send(slackMention(app.slack.bot, "first question?", { ts }));
    await app.slack.waitFor(showing("Answer to: first question?", "chat.postMessage"));
    await send(slackMessage(app.slack.bot, "and in May?", { ts: app.slack.nextTs(), thread: ts }));
    const call = await app.slack.waitFor(showing("Answer to: and in May?", "chat.postMessage"));
    expect(call.args["thread_ts"]).toBe(ts);
    const [first, second] = app.asked.filter((request) => /first question|and in May/.test(request.text));
    expect(second?.conversation).toBe(first?.conversation);
  });

  it("is silent where it is not addressed", async () => {
    const { bot, nextTs } = app.slack;
    const thread = nextTs();
    await send(slackMention(bot, "thread opens?", { ts: thread }));
    await app.slack.waitFor(showing("Answer to: thread opens?", "chat.postMessage"));
    await send(slackMessage(bot, "quiet-1: a post in the channel", { ts: nextTs() }));
    await send(slackMessage(bot, "quiet-2: a thread of others", { ts: nextTs(), thread: nextTs() }));
    await send(slackMessage(bot, "quiet-3: for <@U7>", { ts: nextTs(), thread }));
    await send(slackMessage(bot, "quiet-4: another bot", { ts: nextTs(), thread, more: { bot_id: "B7" } }));
    await send(slackMessage(bot, "quiet-5: itself", { ts: nextTs(), thread, user: bot.userId }));
    await send(
      slackMessage(bot, "quiet-6: an edit", { ts: nextTs(), thread, more: { subtype: "message_changed" } }),
    );
    await send(slackMention(bot, "quiet-7: a bot mentions it", { ts: nextTs(), more: { bot_id: "B7" } }));
    await settle();
    expect(app.asked.filter((request) => request.text.includes("quiet-"))).toEqual([]);
  });

  it("lets talk without an answer pass in a thread, but not a question", async () => {
    const { bot, nextTs } = app.slack;
    const thread = nextTs();
    await send(slackMention(bot, "thread with talk?", { ts: thread }));
    await app.slack.waitFor(showing("Answer to: thread with talk?", "chat.postMessage"));
    await send(slackMessage(bot, "nothing to add, thanks", { ts: nextTs(), thread }));
    await send(slackMessage(bot, "nothing known on this?", { ts: nextTs(), thread }));
    await app.slack.waitFor(showing("Answer to: nothing known on this?", "chat.postMessage"));
    await settle();
    expect(count("Answer to: nothing to add, thanks")).toBe(0);
  });

  it("tells limits to the person alone", async () => {
    const { bot, nextTs } = app.slack;
    await send(slackMention(bot, "slow down", { ts: nextTs(), user: "U5" }));
    const told = await app.slack.waitFor(showing("Please wait 5 seconds.", "chat.postEphemeral"));
    expect(told.args["user"]).toBe("U5");
  });

  it("answers direct messages in their thread, shows a status, and keeps one conversation", async () => {
    const { bot, nextTs } = app.slack;
    const ts = nextTs();
    await send(slackMessage(bot, "direct question?", { channel: "D1", ts }));
    const call = await app.slack.waitFor(showing("Answer to: direct question?", "chat.postMessage"));
    expect(call.args).toMatchObject({ channel: "D1", thread_ts: ts });
    const status = await app.slack.waitFor(
      (one) => one.method.endsWith("setStatus") && one.args["thread_ts"] === ts,
    );
    expect(app.slack.calls.indexOf(status)).toBeLessThan(app.slack.calls.indexOf(call));
    await send(slackMessage(bot, "direct follow-up?", { channel: "D1", ts: nextTs() }));
    await send(slackMessage(bot, "direct reply?", { channel: "D1", ts: nextTs(), thread: ts }));
    await settle();
    const conversations = app.asked
      .filter((one) => one.text.startsWith("direct "))
      .map((one) => one.conversation);
    expect(new Set(conversations).size).toBe(1);
    expect(conversations).toHaveLength(3);
  });

  it("answers /parley privately and shares the blocks that Slack hands back, once", async () => {
    const { bot } = app.slack;
    const { body } = await send(
      slackCommand(bot, "what is <private>?", { responseUrl: app.slack.responseUrl() }),
    );
    expect(body).toEqual({});
    const call = await app.slack.waitFor(showing("Answer to: what is", "respond"));
    expect(call.args).toMatchObject({ response_type: "ephemeral", replace_original: false });
    const press = pressButton(app.slack, call, "Share in channel", { handsBack: true });
    await send(press);
    const shared = await app.slack.waitFor(
      (one) => one.args["response_type"] === "in_channel" && showing("Shared by ann")(one),
    );
    expect(buttonsOf(shared).map((button) => button.label)).not.toContain("Share in channel");
    expect(JSON.stringify(shared.args["blocks"])).toContain("Answer to: what is");
    await send(press);
    await settle();
    expect(count("Shared by ann · Asked: what is")).toBe(1);
  });

  it("asks again to share when Slack hands nothing back", async () => {
    const { bot } = app.slack;
    await send(slackCommand(bot, "share without blocks?", { responseUrl: app.slack.responseUrl() }));
    const call = await app.slack.waitFor(showing("Answer to: share without blocks?", "respond"));
    await send(pressButton(app.slack, call, "Share in channel"));
    const shared = await app.slack.waitFor(
      (one) => one.args["response_type"] === "in_channel" && showing("share without blocks?")(one),
    );
    expect(JSON.stringify(shared.args["blocks"])).toContain("Shared by ann · Asked: share without blocks?");
    expect(buttonsOf(shared).map((button) => button.label)).not.toContain("Share in channel");
  });

  it.each([
    ["", "About Parley"],
    ["help", "About Parley"],
    ["forget", "Forgotten: 2 entries."],
    ["timeline", "I have a timeline for each of these topics: tariffs."],
    ["timeline Tariffs", "Page 0 of tariffs"],
    ["only-when-mentioned off", "In this channel I now answer when mentioned"],
    ["slow down", "Please wait 5 seconds."],
    ["crash", "Something went wrong; the incident is test-1."],
  ])("understands /parley %s", async (text, answer) => {
    const since = app.slack.calls.length;
    await send(slackCommand(app.slack.bot, text, { responseUrl: app.slack.responseUrl() }));
    await app.slack.waitFor(showing(answer, "respond"), since);
  });

  it("answers only when mentioned where a channel wants it so", async () => {
    const { bot, nextTs } = app.slack;
    await send(
      slackCommand(bot, "only-when-mentioned on", { responseUrl: app.slack.responseUrl(), channel: "C5" }),
    );
    const told = await app.slack.waitFor(showing("only when I am mentioned by name", "respond"));
    expect(told.args["response_type"]).toBe("in_channel");
    const ts = nextTs();
    await send(slackMention(bot, "mentioned in C5?", { ts, channel: "C5" }));
    await app.slack.waitFor(showing("Answer to: mentioned in C5?", "chat.postMessage"));
    await send(slackMessage(bot, "not mentioned in C5?", { ts: nextTs(), thread: ts, channel: "C5" }));
    await settle();
    expect(count("Answer to: not mentioned in C5?")).toBe(0);
  });

  it("answers the message shortcut privately", async () => {
    const { bot, nextTs } = app.slack;
    await send(
      slackShortcut(bot, "Is &lt;this&gt; so, <@U3>?", {
        responseUrl: app.slack.responseUrl(),
        ts: nextTs(),
      }),
    );
    const call = await app.slack.waitFor(showing("Answer to: Is <this> so, ?", "respond"));
    expect(call.args["response_type"]).toBe("ephemeral");
    await send(slackShortcut(bot, "", { responseUrl: app.slack.responseUrl(), ts: nextTs() }));
    await app.slack.waitFor(showing("That message has no text that I can read.", "respond"));
  });

  it("fills the Home tab, whose questions are answered under Messages", async () => {
    const { bot } = app.slack;
    await send(
      slackEvent(bot, { type: "app_home_opened", user: "U4", channel: "D4", tab: "home", event_ts: "1" }),
    );
    const home = await app.slack.waitFor(
      (call) => call.method === "views.publish" && call.args["user_id"] === "U4",
    );
    expect(JSON.stringify(home.args["view"])).toContain("The newest fact.");
    await send(pressButton(app.slack, home, "Who pays?", { user: "U4" }));
    const call = await app.slack.waitFor(showing("Answer to: Who pays?", "chat.postMessage"));
    expect(call.args["channel"]).toBe("U4");
    expect(JSON.stringify(call.args["blocks"])).toContain("Asked: Who pays?");
  });

  it("suggests four questions in the Messages tab, without a thread", async () => {
    const { bot } = app.slack;
    await send(
      slackEvent(bot, { type: "app_home_opened", user: "U4", channel: "D4", tab: "messages", event_ts: "1" }),
    );
    const call = await app.slack.waitFor((one) => one.method.endsWith("setSuggestedPrompts"));
    expect(call.args).toMatchObject({ channel_id: "D4" });
    expect(call.args["prompts"]).toHaveLength(4);
  });

  describe("buttons under a public answer", () => {
    let answer: SlackCall;
    let thread: string;
    beforeAll(async () => {
      thread = app.slack.nextTs();
      await send(slackMention(app.slack.bot, "buttons?", { ts: thread }));
      answer = await app.slack.waitFor(showing("Answer to: buttons?", "chat.postMessage"));
    });
    const press = async (label: string, options?: Parameters<typeof pressButton>[3]): Promise<void> => {
      await send(pressButton(app.slack, answer, label, options));
    };

    it("ask a ready question in the same thread and conversation", async () => {
      await press("And in 2019?");
      const call = await app.slack.waitFor(
        showing("Answer to: What was the rate in 2019?", "chat.postMessage"),
      );
      expect(call.args["thread_ts"]).toBe(thread);
      expect(JSON.stringify(call.args["blocks"])).toContain("Asked: What was the rate in 2019?");
      expect(app.asked.at(-1)?.conversation).toContain(thread);
    });

    it("show the sources to the person alone", async () => {
      await press("Sources");
      const call = await app.slack.waitFor(showing("Sources of fact-1", "respond"));
      expect(call.args).toMatchObject({ response_type: "ephemeral", thread_ts: thread });
    });

    it("show both sides in the thread", async () => {
      await press("Both sides");
      const call = await app.slack.waitFor(showing("Washington says no.", "chat.postMessage"));
      expect(call.args["thread_ts"]).toBe(thread);
    });

    it("open a time line and turn its pages in place", async () => {
      await press("Timeline");
      const first = await app.slack.waitFor(showing("Page 0 of tariffs", "chat.postMessage"));
      expect(buttonsOf(first).map((button) => button.label)).toContain("Later ▶");
      await send(pressButton(app.slack, first, "Later ▶"));
      const second = await app.slack.waitFor(showing("Page 1 of tariffs", "respond"));
      expect(second.args["replace_original"]).toBe(true);
      expect(JSON.stringify(second.args["blocks"])).toContain("Page 2 of 3");
      await send(pressButton(app.slack, second, "◀ Earlier"));
      await app.slack.waitFor(showing("Page 0 of tariffs", "respond"));
    });

    it("keep a positive verdict and say thanks", async () => {
      await press("Helpful");
      await app.slack.waitFor(showing("Thank you. Your feedback is kept.", "respond"));
      expect(app.feedback.at(-1)).toMatchObject({
        reference: "fact-1",
        verdict: "helpful",
        platform: "slack",
      });
    });

    it("open a form for a negative verdict, whose problems are told beside its fields", async () => {
      const since = app.slack.calls.length;
      await press("Not helpful");
      const opened = await app.slack.waitFor((call) => call.method === "views.open", since);
      const metadata = metadataOf(opened);
      const none = await send(slackSubmission(app.slack.bot, { metadata, comment: "x".repeat(501) }));
      expect(none.body).toEqual({
        response_action: "errors",
        errors: { verdict: "Please pick one.", comment: "Please keep to 500 characters." },
      });
      const sent = await send(
        slackSubmission(app.slack.bot, { metadata, verdict: "outdated", comment: "It ended." }),
      );
      expect(sent.body).toEqual({});
      await app.slack.waitFor(showing("Thank you. Your feedback is kept.", "respond"), since);
      expect(app.feedback.at(-1)).toMatchObject({
        reference: "fact-1",
        verdict: "outdated",
        comment: "It ended.",
      });
    });

    it("ask to press again when the press came too late for a form", async () => {
      await press("Not helpful", { late: true });
      await app.slack.waitFor(showing("Please press the button again.", "respond"));
    });

    it("tell when they belong to an older version", async () => {
      const payload = pressButton(app.slack, answer, "Sources");
      const old = {
        ...payload.payload,
        actions: [{ type: "button", action_id: "explain.v0", value: "x", block_id: "b", action_ts: "1" }],
      };
      await send({ ...payload, payload: old });
      await app.slack.waitFor(showing("This button belongs to an older version of me.", "respond"));
    });
  });

  it("acknowledges what it does not know", async () => {
    const { bot } = app.slack;
    const unknown = [
      slackCommand(bot, "", { responseUrl: app.slack.responseUrl(), command: "/other" }),
      interactive(bot, { type: "shortcut", callback_id: "unknown", trigger_id: "1", action_ts: "1" }),
      interactive(bot, { type: "view_submission", view: { id: "V", type: "modal", callback_id: "unknown" } }),
    ];
    for (const payload of unknown) expect((await send(payload)).body).toEqual({});
  });

  it("waits as told when Slack limits the rate, and still answers", async () => {
    const { bot, refuse, nextTs, responseUrl } = app.slack;
    const limited = { status: 429, headers: { "retry-after": "1" } };
    refuse("chat.postMessage", limited);
    await send(slackMention(bot, "limited post?", { ts: nextTs() }));
    await app.slack.waitFor(showing("Answer to: limited post?", "chat.postMessage"));
    refuse("respond", limited);
    await send(slackCommand(bot, "limited response?", { responseUrl: responseUrl() }));
    await app.slack.waitFor(showing("Answer to: limited response?", "respond"));
  });

  it("acknowledges a burst before the work that it brings", async () => {
    const { bot, responseUrl } = app.slack;
    const asked = app.asked.length;
    const burst = Array.from({ length: 30 }, (_, index) =>
      send(slackCommand(bot, `heavy ${index}?`, { responseUrl: responseUrl() })),
    );
    await Promise.all(burst);
    expect(app.asked.length - asked).toBeLessThan(25);
    await app.slack.waitFor(showing("Answer to: heavy 29?", "respond"));
  });

  it("survives refusals by Slack and goes on", async () => {
    const { bot, refuse, nextTs } = app.slack;
    refuse("chat.postMessage", { body: { ok: false, error: "is_archived" } });
    await send(slackMention(bot, "archived?", { ts: nextTs() }));
    await send(
      slackCommand(bot, "expired address?", {
        responseUrl: `${app.slack.apiUrl.replace("/api/", "")}/response/gone`,
      }),
    );
    await settle();
    expect(app.faults).toEqual([new Error("made to fail")]);
    refuse("chat.postMessage", { body: { ok: false, error: "fatal_error" } });
    await send(slackMention(bot, "Slack fails?", { ts: nextTs() }));
    await app.slack.waitFor(showing("Something went wrong; the incident is test-1.", "chat.postEphemeral"));
    expect(app.faults).toHaveLength(2);
  });
});
