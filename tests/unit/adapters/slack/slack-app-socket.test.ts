import { afterEach, describe, expect, it } from "vitest";
import { ConfigError } from "../../../../src/service/config-error.ts";
import { type SlackAppInProcess, slackModes, startSlackApp } from "../../../support/slack-app-in-process.ts";
import { slackMention } from "../../../support/slack-stand-in-payloads.ts";

describe("the Slack app's connection", () => {
  let app: SlackAppInProcess | undefined;
  afterEach(async () => {
    await app?.stop();
    app = undefined;
  });

  const answers = async ({ slack, delivery }: SlackAppInProcess, text: string): Promise<void> => {
    await delivery.deliver(slackMention(slack.bot, text, { ts: slack.nextTs() }));
    await slack.waitFor((call) => JSON.stringify(call.args).includes(`Answer to: ${text}`));
  };
  const connected = ({ slack, connection }: SlackAppInProcess, times: number): Promise<void> =>
    expect
      .poll(() => slack.socket.isConnected() && connection.filter((line) => line === "connected").length, {
        timeout: 20_000,
      })
      .toBe(times);

  it("is renewed when Slack asks for it, and when the line is cut", async () => {
    app = await startSlackApp("socket");
    await answers(app, "before?");
    app.slack.socket.askForReconnect();
    await connected(app, 2);
    await answers(app, "after the refresh?");
    app.slack.socket.cut();
    await connected(app, 3);
    await answers(app, "after the cut?");
    expect(app.failures).toEqual([]);
  });

  it("is tried again while Slack is away or limits the rate", async () => {
    app = await startSlackApp("socket");
    app.slack.refuse("apps.connections.open", { status: 503 });
    app.slack.refuse("apps.connections.open", { status: 429, headers: { "retry-after": "1" } });
    app.slack.refuse("apps.connections.open", { body: { ok: false, error: "internal_error" } });
    app.slack.socket.cut();
    await connected(app, 2);
    await answers(app, "after the outage?");
  });

  it("is given up when Slack will not have the app any more", async () => {
    app = await startSlackApp("socket");
    app.slack.refuse("apps.connections.open", { body: { ok: false, error: "invalid_auth" } });
    app.slack.socket.cut();
    const { failures } = app;
    await expect
      .poll(() => failures, { timeout: 20_000 })
      .toEqual(["SLACK_APP_TOKEN is no longer accepted by Slack (invalid_auth)"]);
  });

  it.each(slackModes)("is refused in one line for a wrong bot token over %s", async (mode) => {
    const starting = startSlackApp(mode, { SLACK_BOT_TOKEN: "xoxb-wrong" });
    await expect(starting).rejects.toEqual(
      new ConfigError(["SLACK_BOT_TOKEN is not accepted by Slack (invalid_auth)"]),
    );
  });

  it("is refused in one line for a wrong app token", async () => {
    const starting = startSlackApp("socket", { SLACK_APP_TOKEN: "xapp-wrong" });
    await expect(starting).rejects.toEqual(
      new ConfigError(["SLACK_APP_TOKEN is not accepted by Slack (invalid_auth)"]),
    );
  });

  it.each(slackModes)("tells in one line that Slack cannot be reached over %s", async (mode) => {
    const starting = startSlackApp(mode, { SLACK_API_URL: "http://127.0.0.1:9/api/" });
    await expect(starting).rejects.toThrow(
      /^.*Slack cannot be reached at http:\/\/127\.0\.0\.1:9\/api\/ \(.+\)$/m,
    );
  });
});
