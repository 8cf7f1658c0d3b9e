import type { webApi } from "@slack/bolt";
import type { BoltLogger } from "./bolt.ts";
import type { SlackConfig } from "./config.ts";

/** Options of the Web API clients. */
export type ClientOptions = webApi.WebClientOptions;

/** Some twenty seconds in all; a 429 counts as a try and waits as long as Slack says. */
const RETRIES = { retries: 6, minTimeout: 500, maxTimeout: 5000, factor: 2, randomize: true } as const;
const REQUEST_MS = 10_000;

/** How the bot talks to the Web API. */
export function toClientOptions(
  { SLACK_API_URL: slackApiUrl }: SlackConfig,
  logger: BoltLogger,
): ClientOptions {
  return {
    ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
    logger,
    retryConfig: RETRIES,
    timeout: REQUEST_MS,
  };
}
