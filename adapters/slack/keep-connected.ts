import { setTimeout as delay } from "node:timers/promises";
import type { Connection } from "../../src/service/adapter.ts";
import { within } from "../../src/service/within.ts";
import { slackErrorCode } from "./slack-error.ts";

/** The part of Bolt's Socket Mode client that is used. Its own reconnecting has to be switched off. */
export interface SocketClient {
  start(): Promise<unknown>;
  disconnect(): Promise<void>;
  on(event: "disconnected", listener: () => void): unknown;
}

/** A line to Slack that is kept up. */
export interface KeptConnection {
  stop(): Promise<void>;
}

interface KeepConnectedOptions {
  readonly connection: Connection;
  /** Called when Slack will not have the app any more; no further try is made. */
  readonly onRefused: (code: string) => void;
}

/** At first at once: Slack asks for a fresh connection every few hours as a matter of routine. */
const WAITS_MS = [0, 500, 1000, 2000, 5000, 10_000, 30_000] as const;
const CONNECT_MS = 8000;
const START_TRIES = 3;

/** Refusals that no further try will change. */
const FINAL: ReadonlySet<string> = new Set([
  "invalid_auth",
  "not_authed",
  "account_inactive",
  "token_revoked",
  "token_expired",
  "no_permission",
  "missing_scope",
  "not_allowed_token_type",
  "user_removed_from_team",
  "team_disabled",
]);

/**
 * Connects and stays connected. Bolt's client waits five seconds after every routine disconnect, and ends the
 * process when Slack is away for long; this goes on trying, without a gap where none is needed.
 * Rejects with the last error when the first connection does not come about.
 */
export async function keepConnected(
  client: SocketClient,
  options: KeepConnectedOptions,
): Promise<KeptConnection> {
  const stopped = new AbortController();
  const isStopped = (): boolean => stopped.signal.aborted;
  const { connection, onRefused } = options;
  const connect = async (): Promise<void> => {
    try {
      await within(CONNECT_MS, "connecting to Slack", client.start());
      connection.connected();
    } catch (error) {
      await within(1000, "disconnecting", client.disconnect()).catch(() => undefined);
      throw error instanceof Error ? error : new Error("Slack closed the connection");
    }
  };
  await connectFirst(connect);

  let reconnecting = false;
  const reconnect = async (): Promise<void> => {
    for (let tried = 0; !isStopped(); tried += 1) {
      const wait = WAITS_MS[Math.min(tried, WAITS_MS.length - 1)] ?? 0;
      await delay(wait, undefined, { signal: stopped.signal }).catch(() => undefined);
      if (isStopped()) return;
      try {
        return await connect();
      } catch (error) {
        const code = slackErrorCode(error);
        if (code !== undefined && FINAL.has(code)) return onRefused(code);
        connection.disconnected(code ?? "Slack cannot be reached");
      }
    }
  };
  client.on("disconnected", () => {
    if (reconnecting || isStopped()) return;
    reconnecting = true;
    connection.disconnected("Slack closed the connection");
    void reconnect().finally(() => (reconnecting = false));
  });
  return {
    async stop() {
      stopped.abort();
      await client.disconnect();
    },
  };
}

async function connectFirst(connect: () => Promise<void>): Promise<void> {
  const deadline = performance.now() + CONNECT_MS;
  for (let tried = 1; ; tried += 1) {
    try {
      return await connect();
    } catch (error) {
      const code = slackErrorCode(error);
      const isFinal = code !== undefined && FINAL.has(code);
      if (isFinal || tried === START_TRIES || performance.now() > deadline) throw error;
      await delay(500 * tried);
    }
  }
}
