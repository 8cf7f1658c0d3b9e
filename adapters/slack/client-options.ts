import type { webApi } from "@slack/bolt";
import type { BoltLogger } from "./bolt.ts";
import type { SlackConfig } from "./config.ts";
import { post } from "./post.ts";

/** Options of the Web API clients. */
export type ClientOptions = webApi.WebClientOptions;

/** A 429 counts as a try and waits as long as Slack says. */
const RETRIES = { retries: 5, minTimeout: 500, maxTimeout: 5000, factor: 2, randomize: true } as const;
/** Long, since a call given up may have been carried out, and would be made twice. */
const REQUEST_MS = 30_000;

/** How the bot talks to the Web API. */
export function toClientOptions(
  { SLACK_API_URL: slackApiUrl }: SlackConfig,
  logger: BoltLogger,
): ClientOptions {
  return {
    ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
    logger,
    fetch: post,
    retryConfig: RETRIES,
    timeout: REQUEST_MS,
  };
}
