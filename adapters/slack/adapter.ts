import { ConfigError } from "../../src/service/config-error.ts";
import { defineAdapter } from "../run.ts";
import { createBoltLogger } from "./bolt-logger.ts";
import { slackConfig } from "./config.ts";
import { connectionProblems, toConnectionMode } from "./connection-mode.ts";
import { connectSocket } from "./connect-socket.ts";
import { serveHttp } from "./serve-http.ts";
import { createSlackContext } from "./slack-context.ts";

/** Parley in Slack. */
export const slackAdapter = defineAdapter({
  name: "slack",
  config: slackConfig,
  configuredBy: ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_CLIENT_ID"],
  async start(adapter) {
    const mode = toConnectionMode(adapter.config);
    if (mode === undefined) throw new ConfigError(connectionProblems(adapter.config));
    const parts = { context: createSlackContext(adapter), logger: createBoltLogger(adapter.log) };
    return mode.kind === "socket" ? connectSocket(mode, adapter, parts) : serveHttp(mode, adapter, parts);
  },
});
