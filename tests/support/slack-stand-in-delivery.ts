import { createHmac } from "node:crypto";
import { Agent, type IncomingMessage, request, type RequestOptions } from "node:http";
import { text } from "node:stream/consumers";
import type { SlackPayload } from "./slack-stand-in-payloads.ts";
import type { Acknowledgement, StandInSocket } from "./slack-stand-in-socket.ts";

/** Slack's way to the bot, the same in both modes. */
export interface SlackDelivery {
  /** Delivers and waits for the acknowledgement. */
  deliver(payload: SlackPayload, retry?: number): Promise<Acknowledgement>;
}

/** Delivery over the bot's WebSocket. */
export function bySocket(socket: StandInSocket): SlackDelivery {
  return {
    deliver: ({ type, payload }, retry) =>
      socket.deliver(type, payload, retry === undefined ? undefined : { attempt: retry, reason: "timeout" }),
  };
}

/** What a signed request is made of; parts can be made wrong. */
export interface SigningOptions {
  readonly secret: string;
  readonly ageSeconds?: number;
  readonly signature?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A payload as the request that Slack makes of it, signed. */
function toSigned({ type, payload }: SlackPayload, signing: SigningOptions) {
  const form: Record<string, string> =
    type === "slash_commands"
      ? Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, String(value)]))
      : { payload: JSON.stringify(payload) };
  const isJson = type === "events_api";
  const body = isJson ? JSON.stringify(payload) : new URLSearchParams(form).toString();
  const timestamp = String(Math.floor(Date.now() / 1000) - (signing.ageSeconds ?? 0));
  const signature = createHmac("sha256", signing.secret).update(`v0:${timestamp}:${body}`).digest("hex");
  return {
    method: "POST",
    headers: {
      "content-type": isJson ? "application/json" : "application/x-www-form-urlencoded",
      "x-slack-request-timestamp": timestamp,
      "x-slack-signature": signing.signature ?? `v0=${signature}`,
      ...signing.headers,
    },
    body,
  };
}

/** Posts a payload as Slack does, signed. */
export async function postSigned(
  url: string,
  payload: SlackPayload,
  signing: SigningOptions,
): Promise<Response> {
  return fetch(url, toSigned(payload, signing));
}

/** Delivery by signed requests to the bot's server, over connections that are kept. */
export function byHttp(url: string, secret: string): SlackDelivery {
  const agent = new Agent({ keepAlive: true });
  // Much cheaper than fetch, which counts in load runs.
  const send = (body: string, options: RequestOptions): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const sent = request(url, { ...options, agent }, resolve);
      sent.on("error", (error: NodeJS.ErrnoException) => {
        // The bot closed a kept connection at this very moment, and has not seen the request.
        if (sent.reusedSocket && error.code === "ECONNRESET") send(body, options).then(resolve, reject);
        else reject(error);
      });
      sent.end(body);
    });
  return {
    async deliver(payload, retry) {
      const begun = performance.now();
      const headers =
        retry === undefined
          ? {}
          : { "x-slack-retry-num": String(retry), "x-slack-retry-reason": "http_timeout" };
      const { body, ...options } = toSigned(payload, { secret, headers });
      const answer = await send(body, options);
      const answered = await text(answer);
      const { statusCode = 0 } = answer;
      if (statusCode < 200 || statusCode > 299) throw new Error(`the bot answered with status ${statusCode}`);
      return { body: answered === "" ? {} : JSON.parse(answered), ackMs: performance.now() - begun };
    },
  };
}
