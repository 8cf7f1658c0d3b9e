import { describe, expect, it } from "vitest";
import { addressOf, post } from "../../../../adapters/slack/addressed.ts";

const address = (change: Readonly<Record<string, string>>) =>
  addressOf(
    post.parse({
      channel: "C1",
      channel_type: "channel",
      user: "U1",
      text: "and in May?",
      ts: "2.0",
      ...change,
    }),
    "UBOT",
  );

describe("a message is meant for the bot", () => {
  it("when it is a direct message", () => {
    expect(address({ channel_type: "im" })).toEqual({ kind: "direct", person: "U1" });
    expect(address({ channel_type: "im", text: "<@UBOT> hello", thread_ts: "1.0" }).kind).toBe("direct");
    expect(address({ channel_type: "im", subtype: "file_share" }).kind).toBe("direct");
  });

  it("perhaps, when it follows in a thread and names nobody", () => {
    expect(address({ thread_ts: "1.0" })).toEqual({ kind: "follow-up", person: "U1", thread: "1.0" });
    expect(address({ thread_ts: "1.0", subtype: "thread_broadcast" }).kind).toBe("follow-up");
  });

  it.each([
    ["a post in a channel", {}],
    ["the first post of a thread", { thread_ts: "2.0" }],
    ["a mention of the bot, which comes again as such", { thread_ts: "1.0", text: "<@UBOT> and in May?" }],
    ["a mention of somebody else", { thread_ts: "1.0", text: "<@U2> and in May?" }],
    ["a broadcast", { thread_ts: "1.0", text: "<!here> and in May?" }],
    ["another bot's post", { thread_ts: "1.0", bot_id: "B2" }],
    ["another bot's direct message", { channel_type: "im", bot_id: "B2" }],
    ["its own post", { channel_type: "im", user: "UBOT" }],
    ["Slackbot", { channel_type: "im", user: "USLACKBOT" }],
    ["an edit", { channel_type: "im", subtype: "message_changed" }],
    ["a join", { thread_ts: "1.0", subtype: "channel_join" }],
  ])("but not %s", (_name, change) => {
    expect(address(change)).toEqual({ kind: "none" });
  });

  it("nor a post without a person", () => {
    expect(addressOf(post.parse({ channel: "D1", channel_type: "im", ts: "1.0" }), "UBOT")).toEqual({
      kind: "none",
    });
  });
});
