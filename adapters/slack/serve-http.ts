import type { AppOptions } from "@slack/bolt";
import { ConfigError } from "../../src/service/config-error.ts";
import type { AdapterContext, RunningAdapter } from "../run.ts";
import { App, HTTPReceiver } from "./bolt.ts";
import type { BoltLogger } from "./bolt.ts";
import { checkToken } from "./check-token.ts";
import { toClientOptions } from "./client-options.ts";
import type { SlackConfig } from "./config.ts";
import type { ConnectionMode } from "./connection-mode.ts";
import { createInstallationStore } from "./installation-store.ts";
import { botScopes } from "./permissions.ts";
import { registerHandlers } from "./register-handlers.ts";
import { createSeal, deriveSecret, parseKeys } from "./seal.ts";
import type { SlackContext } from "./slack-context.ts";

/** A request that takes longer than this to arrive is not Slack's. */
const REQUEST_MS = 10_000;
/** Slack's largest payloads are far smaller. */
const BODY_LIMIT = 1024 * 1024;

/** Runs the app as a server that Slack calls. Bolt checks signature and age of every request. */
export async function serveHttp(
  mode: Exclude<ConnectionMode, { kind: "socket" }>,
  { config, connection, installations, log }: AdapterContext<SlackConfig>,
  { context, logger }: { readonly context: SlackContext; readonly logger: BoltLogger },
): Promise<RunningAdapter> {
  const clientOptions = toClientOptions(config, logger);
  const oauth = mode.kind === "oauth" ? toOauth(mode, installations) : undefined;
  const receiver = new HTTPReceiver({
    signingSecret: mode.signingSecret,
    bodyLimit: BODY_LIMIT,
    logger,
    ...oauth,
    installerOptions: { clientOptions, directInstall: true },
  });
  const app = new App({
    receiver,
    ...(mode.kind === "http" ? await toSingle(mode.botToken, clientOptions) : {}),
    convoStore: false,
    clientOptions,
    logger,
  });
  registerHandlers(app, context, oauth?.installationStore);
  const { SLACK_HOST: host, SLACK_PORT: port } = config;
  const server = await app.start({ host, port }, { requestTimeout: REQUEST_MS }).catch((error: unknown) => {
    throw new ConfigError([`SLACK_PORT is not usable: cannot listen on ${host}:${port} (${codeOf(error)})`]);
  });
  const address = server.address();
  log.info("listening for Slack", {
    host,
    port: typeof address === "object" && address !== null ? address.port : port,
    path: "/slack/events",
    ...(oauth === undefined ? {} : { install: "/slack/install" }),
  });
  connection.connected();
  return {
    async stop() {
      await app.stop();
      connection.disconnected("stopped");
    },
  };
}

async function toSingle(
  token: string,
  address: Parameters<typeof checkToken>[1],
): Promise<Pick<AppOptions, "token" | "botId" | "botUserId" | "tokenVerificationEnabled">> {
  return { token, ...(await checkToken(token, address)), tokenVerificationEnabled: false };
}

function toOauth(
  { clientId, clientSecret, encryptionKeys }: Extract<ConnectionMode, { kind: "oauth" }>,
  installations: AdapterContext<SlackConfig>["installations"],
) {
  const keys = parseKeys(encryptionKeys) ?? [];
  const [key] = keys;
  if (key === undefined)
    throw new ConfigError(["SLACK_ENCRYPTION_KEY is not usable: 32 random bytes as base64"]);
  return {
    clientId,
    clientSecret,
    stateSecret: deriveSecret(key, "slack-oauth-state"),
    scopes: Object.keys(botScopes),
    installationStore: createInstallationStore(installations, createSeal(keys)),
  };
}

function codeOf(error: unknown): string {
  return error instanceof Error
    ? String(Object.getOwnPropertyDescriptor(error, "code")?.value ?? error.message)
    : "";
}
