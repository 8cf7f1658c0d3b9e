import { expect, test } from "vitest";
import { createScrub } from "../../../src/service/scrub.ts";

const scrub = createScrub({
  DISCORD_TOKEN: "a-token-of-a-new-shape",
  SLACK_SIGNING_SECRET: "8f742231b10e8888abcd99yyyzzz85a5",
  DATABASE_URL: "postgres://bot:hunter2@db:5432/parley",
  HEALTH_PORT: "9090",
  LOG_LEVEL: "information",
});

test.each([
  ["a secret of the environment", "login with a-token-of-a-new-shape failed", "login with [secret] failed"],
  ["a database address", "connect postgres://bot:hunter2@db:5432/parley", "connect [secret]"],
  ["somebody else's database password", "at mysql://u:p@h/db", "at mysql://[secret]@h/db"],
  ["a Slack bot token", "token xoxb-1234567890-abcdef", "token [token]"],
  ["a Slack app token", "xapp-1-A02-123-abcdef rejected", "[token] rejected"],
  ["a Slack token that rotates", "xoxe.xoxp-1-Mi0yLTEyMzQ", "[token]"],
  [
    "a Discord bot token",
    "Bot MTE5ODYyMjQ4MzQ3MTkyNTI0OA.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs-abcdef",
    "Bot [token]",
  ],
  [
    "the token in an interaction's address",
    "POST https://discord.com/api/v10/interactions/123/aW50ZXJhY3Rpb24/callback",
    "POST https://discord.com/api/v10/interactions/123/[token]/callback",
  ],
  [
    "the token in a webhook's address",
    "PATCH /webhooks/123/aW50ZXJhY3Rpb24/messages/@original",
    "PATCH /webhooks/123/[token]/messages/@original",
  ],
  [
    "a Slack response address",
    "https://hooks.slack.com/commands/T1/2/xyz failed",
    "https://hooks.slack.com/commands/[token] failed",
  ],
  [
    "a ticket in a query",
    "wss://w.slack.com/link?ticket=abc&app=1",
    "wss://w.slack.com/link?ticket=[secret]&app=1",
  ],
])("%s does not reach the log", (_, text, expected) => {
  expect(scrub(text)).toBe(expected);
});

test.each(["port 9090", "level information", "tariff of 25% since 2018-07-06", "v1.2.3-beta"])(
  "%j stays as it is",
  (text) => {
    expect(scrub(text)).toBe(text);
  },
);
