import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type SlackAppInProcess, startSlackApp } from "../../../support/slack-app-in-process.ts";
import { postSigned, type SigningOptions } from "../../../support/slack-stand-in-delivery.ts";
import { createSlackBot } from "../../../support/slack-stand-in.ts";
import { slackCommand, slackEvent, slackMention } from "../../../support/slack-stand-in-payloads.ts";

const SECRET = "signing-secret";

describe("the Slack app over HTTP", () => {
  let app: SlackAppInProcess;
  beforeAll(async () => {
    app = await startSlackApp("http");
  });
  afterAll(() => app.stop());

  const post = (signing: Partial<SigningOptions>): Promise<Response> =>
    postSigned(app.url, slackMention(app.slack.bot, "forged?", { ts: app.slack.nextTs() }), {
      secret: SECRET,
      ...signing,
    });

  it("takes a request that is signed and fresh", async () => {
    expect((await post({ ageSeconds: 240 })).status).toBe(200);
    await app.slack.waitFor((call) => call.method === "chat.postMessage");
  });

  it.each([
    ["another secret", { secret: "other-secret" }],
    ["a made-up signature", { signature: `v0=${"0".repeat(64)}` }],
    ["another version of signature", { signature: "v1=abc" }],
    ["no signature", { signature: "" }],
    ["a timestamp of more than five minutes ago", { ageSeconds: 301 }],
  ])("refuses a request with %s", async (_name, signing) => {
    const asked = app.asked.length;
    expect((await post(signing)).status).toBe(401);
    expect(app.asked).toHaveLength(asked);
  });

  it("answers Slack's check of the address, and nothing at other addresses", async () => {
    const challenge = await postSigned(
      app.url,
      { type: "events_api", payload: { type: "url_verification", challenge: "abc" } },
      { secret: SECRET },
    );
    expect(await challenge.json()).toEqual({ challenge: "abc" });
    expect((await fetch(new URL("/", app.url))).status).toBe(404);
    expect((await fetch(new URL("/slack/install", app.url))).status).toBe(404);
  });

  it("refuses broken bodies and survives them", async () => {
    const broken = await fetch(app.url, {
      method: "POST",
      body: "{",
      headers: { "content-type": "application/json" },
    });
    expect(broken.status).toBe(401);
    const since = app.slack.calls.length;
    expect((await post({})).status).toBe(200);
    await app.slack.waitFor((call) => call.method === "chat.postMessage", since);
  });
});

describe("the Slack app for many workspaces", () => {
  let app: SlackAppInProcess;
  beforeAll(async () => {
    app = await startSlackApp("oauth");
  });
  afterAll(() => app.stop());
  afterEach(() => {
    expect(app.slack.problems).toEqual([]);
  });

  /** Goes through the installation as a browser would, but for Slack's own page. */
  const install = async (code: string, change: { readonly cookie?: string } = {}): Promise<Response> => {
    const begun = await fetch(new URL("/slack/install", app.url), { redirect: "manual" });
    const authorize = new URL(begun.headers.get("location") ?? "");
    const cookie = change.cookie ?? begun.headers.get("set-cookie")?.split(";")[0] ?? "";
    expect(authorize.searchParams.get("scope")).toContain("chat:write");
    const back = new URL("/slack/oauth_redirect", app.url);
    back.searchParams.set("code", code);
    back.searchParams.set("state", authorize.searchParams.get("state") ?? "");
    return fetch(back, { headers: { cookie } });
  };

  it("refuses an installation without the browser's own state, and a code that Slack does not know", async () => {
    expect((await install("code", { cookie: "slack-app-oauth-state=forged" })).status).toBe(400);
    expect((await install("unknown-code")).status).toBe(500);
    expect(app.installations.size).toBe(0);
  });

  it("answers each workspace with its own token, sealed in the store", async () => {
    for (const letter of ["B", "C"]) {
      const bot = createSlackBot(letter);
      app.slack.world.bots.set(bot.token, bot);
      app.slack.world.codes.set(`code-${letter}`, bot);
      expect((await install(`code-${letter}`)).status).toBe(200);
    }
    expect([...app.installations.keys()]).toEqual(["slack:TB", "slack:TC"]);
    expect([...app.installations.values()].join()).not.toContain("xoxb");
    for (const letter of ["B", "C"]) {
      const bot = createSlackBot(letter);
      await app.delivery.deliver(slackMention(bot, `from ${letter}?`, { ts: app.slack.nextTs() }));
      const call = await app.slack.waitFor((one) =>
        JSON.stringify(one.args).includes(`Answer to: from ${letter}?`),
      );
      expect(call.team).toBe(bot.team);
    }
    const [one, other] = app.asked.slice(-2);
    expect(one?.space).toBe("TB");
    expect(other?.space).toBe("TC");
  });

  it("acknowledges a workspace that it does not know, and answers nothing", async () => {
    const asked = app.asked.length;
    const stranger = createSlackBot("X");
    await app.delivery.deliver(slackMention(stranger, "unknown workspace?", { ts: app.slack.nextTs() }));
    await app.delivery.deliver(
      slackCommand(stranger, "unknown workspace?", { responseUrl: app.slack.responseUrl() }),
    );
    expect(app.asked).toHaveLength(asked);
  });

  it("forgets a workspace that removes the app", async () => {
    const bot = createSlackBot("B");
    await app.delivery.deliver(slackEvent(bot, { type: "tokens_revoked", tokens: { oauth: ["U1"] } }));
    await app.delivery.deliver(slackEvent(bot, { type: "app_uninstalled" }));
    await expect.poll(() => [...app.installations.keys()]).toEqual(["slack:TC"]);
    const asked = app.asked.length;
    await app.delivery.deliver(slackMention(bot, "after removal?", { ts: app.slack.nextTs() }));
    expect(app.asked).toHaveLength(asked);
    await app.delivery.deliver(
      slackEvent(createSlackBot("C"), { type: "tokens_revoked", tokens: { bot: ["UBOTC"] } }),
    );
    await expect.poll(() => app.installations.size).toBe(0);
  });
});
