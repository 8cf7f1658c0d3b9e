import { setTimeout as delay } from "node:timers/promises";
import { post } from "./post.ts";

/** What a response address takes: a message, and how to show it. */
export type ResponseBody = Readonly<Record<string, unknown>>;

/** Slack did not take a message at a response address. */
export class ResponseRefused extends Error {
  override readonly name = "ResponseRefused";
  readonly status: number;

  constructor(status: number) {
    super(`Slack refused a response with status ${status}`);
    this.status = status;
  }
}

const TRIES = 4;
const REQUEST_MS = 5000;
const LONGEST_WAIT_SECONDS = 30;

/**
 * Sends a message to an interaction's response address, waiting as told when Slack limits the rate.
 * @throws ResponseRefused when Slack does not take it, for instance once the address has expired.
 */
export async function respond(url: string, body: ResponseBody): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    const response = await post(url, {
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(REQUEST_MS),
    });
    if (response.ok) return;
    if (response.status !== 429 || tried === TRIES) {
      throw new ResponseRefused(response.status);
    }
    const seconds = Number(response.headers.get("retry-after") ?? "1");
    await delay(1000 * Math.min(Number.isFinite(seconds) ? seconds : 1, LONGEST_WAIT_SECONDS));
  }
}
