import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { z } from "zod";

/** What the bot sent back for an envelope, and after how long. */
export interface Acknowledgement {
  readonly body: unknown;
  readonly ackMs: number;
}

/** Slack's side of Socket Mode. */
export interface StandInSocket {
  /** How many connections there have been. */
  connections(): number;
  isConnected(): boolean;
  /** Sends an envelope over the newest connection and waits for its acknowledgement. */
  deliver(
    type: string,
    payload: unknown,
    retry?: { readonly attempt: number; readonly reason: string },
  ): Promise<Acknowledgement>;
  /** Asks for a fresh connection, as Slack does every few hours. */
  askForReconnect(): void;
  /** Cuts the line without a word. */
  cut(): void;
  close(): void;
}

const acknowledgement = z.object({ envelope_id: z.string(), payload: z.unknown() });
const PING_EVERY_MS = 2000;

/** Takes WebSocket connections at `/link`. */
export function createStandInSocket(server: Server): StandInSocket {
  const sockets = new WebSocketServer({ server, path: "/link" });
  const waiting = new Map<string, (body: unknown) => void>();
  let newest: WebSocket | undefined;
  let connections = 0;
  let envelopes = 0;
  sockets.on("connection", (socket) => {
    newest = socket;
    connections += 1;
    const pings = setInterval(() => socket.ping(), PING_EVERY_MS);
    socket.on("close", () => clearInterval(pings));
    socket.on("message", (data) => {
      const { envelope_id: id, payload } = acknowledgement.parse(JSON.parse(textOf(data)));
      waiting.get(id)?.(payload);
      waiting.delete(id);
    });
    socket.send(JSON.stringify({ type: "hello", num_connections: 1, connection_info: { app_id: "A1" } }));
  });
  const isOpen = (): boolean => newest?.readyState === 1;
  return {
    connections: () => connections,
    isConnected: isOpen,
    deliver(type, payload, retry) {
      envelopes += 1;
      const id = `envelope-${envelopes}`;
      const begun = performance.now();
      return new Promise((resolve, reject) => {
        if (!isOpen()) {
          reject(new Error("the bot is not connected"));
          return;
        }
        waiting.set(id, (body) => resolve({ body, ackMs: performance.now() - begun }));
        newest?.send(
          JSON.stringify({
            type,
            envelope_id: id,
            payload,
            accepts_response_payload: type !== "events_api",
            ...(retry === undefined ? {} : { retry_attempt: retry.attempt, retry_reason: retry.reason }),
          }),
        );
      });
    },
    askForReconnect: () => newest?.send(JSON.stringify({ type: "disconnect", reason: "refresh_requested" })),
    cut: () => newest?.terminate(),
    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

function textOf(data: WebSocket.RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString("utf8");
  return (Buffer.isBuffer(data) ? data : Buffer.from(data)).toString("utf8");
}
