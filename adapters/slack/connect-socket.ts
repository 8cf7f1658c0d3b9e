import type { AdapterContext, RunningAdapter } from "../run.ts";
import { App, SocketModeReceiver } from "./bolt.ts";
import type { BoltLogger } from "./bolt.ts";
import { checkToken, startProblem } from "./check-token.ts";
import type { SlackConfig } from "./config.ts";
import type { ConnectionMode } from "./connection-mode.ts";
import { keepConnected } from "./keep-connected.ts";
import { registerHandlers } from "./register-handlers.ts";
import type { SlackContext } from "./slack-context.ts";
import { type ClientOptions, toClientOptions } from "./client-options.ts";

/** Runs the app over a WebSocket that the bot opens: no public address is needed. */
export async function connectSocket(
  mode: Extract<ConnectionMode, { kind: "socket" }>,
  { config, connection, fail }: AdapterContext<SlackConfig>,
  { context, logger }: { readonly context: SlackContext; readonly logger: BoltLogger },
): Promise<RunningAdapter> {
  const clientOptions = toClientOptions(config, logger);
  const identity = await checkToken(mode.botToken, clientOptions);
  const receiver = new SocketModeReceiver({
    appToken: mode.appToken,
    logger,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: forSocket(clientOptions) },
  });
  const app = new App({
    receiver,
    token: mode.botToken,
    ...identity,
    tokenVerificationEnabled: false,
    convoStore: false,
    clientOptions,
    logger,
  });
  registerHandlers(app, context);
  try {
    return await keepConnected(receiver.client, {
      connection,
      onRefused: (code) => fail(`SLACK_APP_TOKEN is no longer accepted by Slack (${code})`),
    });
  } catch (error) {
    throw startProblem("SLACK_APP_TOKEN", clientOptions, error);
  }
}

/** Connecting has its own tries, one after the other. */
function forSocket(options: ClientOptions): ClientOptions {
  return { ...options, retryConfig: { retries: 0 }, timeout: 5000, rejectRateLimitedCalls: true };
}
