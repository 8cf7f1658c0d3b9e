import { z } from "zod";
import { createBoltLogger } from "../../adapters/slack/bolt-logger.ts";
import { slackConfig } from "../../adapters/slack/config.ts";
import { toConnectionMode } from "../../adapters/slack/connection-mode.ts";
import { connectSocket } from "../../adapters/slack/connect-socket.ts";
import { serveHttp } from "../../adapters/slack/serve-http.ts";
import { createSlackContext } from "../../adapters/slack/slack-context.ts";
import type { AdapterContext } from "../../src/service/adapter.ts";
import { type Log, silentLog } from "../../src/service/log.ts";
import { bySocket, byHttp, type SlackDelivery } from "./slack-stand-in-delivery.ts";
import { type SlackStandIn, startSlackStandIn } from "./slack-stand-in.ts";
import { createStubService, type StubService } from "./slack-stub-service.ts";

/** The modes in which a workspace's events can come. */
export const slackModes = ["socket", "http"] as const;

/** The adapter in this process, over the real Bolt, against a stand-in of Slack. */
export interface SlackAppInProcess extends StubService {
  readonly slack: SlackStandIn;
  readonly delivery: SlackDelivery;
  /** Address for signed requests; empty in Socket Mode. */
  readonly url: string;
  /** What the connection was told, in order. */
  readonly connection: readonly string[];
  /** Why the adapter gave up, if it did. */
  readonly failures: readonly string[];
  /** Faults that a handler ended in. */
  readonly faults: readonly unknown[];
  /** Installations as kept. */
  readonly installations: ReadonlyMap<string, string>;
  stop(): Promise<void>;
}

const SECRET = "signing-secret";

/** Starts the adapter with these variables beside those that the mode needs. */
export async function startSlackApp(
  mode: (typeof slackModes)[number] | "oauth",
  variables: Readonly<Record<string, string>> = {},
): Promise<SlackAppInProcess> {
  const slack = await startSlackStandIn();
  const stub = createStubService();
  const connection: string[] = [];
  const failures: string[] = [];
  const faults: unknown[] = [];
  const installations = new Map<string, string>();
  let port = 0;
  const log: Log = {
    ...silentLog,
    info(_message, fields = {}) {
      port = z.number().safeParse(fields["port"]).data ?? port;
    },
    child: () => silentLog,
  };
  const config = slackConfig.parse({
    SLACK_API_URL: slack.apiUrl,
    SLACK_PORT: "0",
    ...{
      socket: { SLACK_BOT_TOKEN: slack.bot.token, SLACK_APP_TOKEN: slack.world.appToken },
      http: { SLACK_BOT_TOKEN: slack.bot.token, SLACK_SIGNING_SECRET: SECRET },
      oauth: {
        SLACK_SIGNING_SECRET: SECRET,
        SLACK_CLIENT_ID: slack.world.clientId,
        SLACK_CLIENT_SECRET: slack.world.clientSecret,
        SLACK_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString("base64"),
      },
    }[mode],
    ...variables,
  });
  const adapter: AdapterContext<typeof config> = {
    config,
    service: stub.service,
    log,
    connection: {
      connected: () => void connection.push("connected"),
      disconnected: (reason) => void connection.push(`disconnected: ${reason}`),
    },
    installations: {
      save: (id, value) => Promise.resolve(void installations.set(id, value)),
      find: (id) => Promise.resolve(installations.get(id)),
      remove: (id) => Promise.resolve(void installations.delete(id)),
    },
    async handle(event) {
      try {
        await event.run();
      } catch (error) {
        faults.push(error);
        await event.tell?.("Something went wrong; the incident is test-1.");
      }
    },
    fail: (message) => void failures.push(message),
  };
  const connectionMode = toConnectionMode(config);
  if (connectionMode === undefined) throw new Error("the variables do not make a mode");
  const parts = { context: createSlackContext(adapter), logger: createBoltLogger(log) };
  const running = await (
    connectionMode.kind === "socket"
      ? connectSocket(connectionMode, adapter, parts)
      : serveHttp(connectionMode, adapter, parts)
  ).catch(async (error: unknown) => {
    await slack.close();
    throw error;
  });
  const url = connectionMode.kind === "socket" ? "" : `http://127.0.0.1:${port}/slack/events`;
  return {
    ...stub,
    slack,
    delivery: connectionMode.kind === "socket" ? bySocket(slack.socket) : byHttp(url, SECRET),
    url,
    connection,
    failures,
    faults,
    installations,
    async stop() {
      await running.stop();
      await slack.close();
    },
  };
}
