import { describe, expect, it } from "vitest";
import { slackConfig } from "../../../../adapters/slack/config.ts";
import { toConnectionMode } from "../../../../adapters/slack/connection-mode.ts";
import { readVariables } from "../../../../src/service/read-variables.ts";

const KEY = Buffer.alloc(32, 1).toString("base64");
const bot = { SLACK_BOT_TOKEN: "xoxb-1-2-abc" };
const app = { SLACK_APP_TOKEN: "xapp-1-A-abc" };
const signing = { SLACK_SIGNING_SECRET: "0123456789abcdef" };
const oauth = {
  SLACK_CLIENT_ID: "12.34",
  SLACK_CLIENT_SECRET: "0123456789abcdef",
  SLACK_ENCRYPTION_KEY: KEY,
};

const problemsOf = (variables: Readonly<Record<string, string>>): readonly string[] => {
  const read = readVariables(slackConfig, variables);
  return read.kind === "invalid" ? read.problems : [];
};

describe("the Slack variables", () => {
  it.each([
    ["socket", { ...bot, ...app }],
    ["socket", { ...bot, ...app, ...signing }],
    ["http", { ...bot, ...signing }],
    ["oauth", { ...signing, ...oauth }],
  ])("ask for %s", (kind, variables) => {
    expect(toConnectionMode(slackConfig.parse(variables))?.kind).toBe(kind);
  });

  it.each([
    [{}, ["SLACK_APP_TOKEN is missing", "SLACK_BOT_TOKEN is missing"]],
    [app, ["SLACK_BOT_TOKEN is missing"]],
    [bot, ["SLACK_APP_TOKEN is missing"]],
    [
      { ...signing, SLACK_CLIENT_ID: "12.34" },
      ["SLACK_CLIENT_SECRET is missing", "SLACK_ENCRYPTION_KEY is missing"],
    ],
    [{ ...signing, ...oauth, ...bot }, ["SLACK_BOT_TOKEN does not go with SLACK_CLIENT_ID"]],
    [{ ...bot, ...app, ...oauth }, ["SLACK_CLIENT_ID does not go with SLACK_APP_TOKEN"]],
    [
      { SLACK_BOT_TOKEN: "xapp-swapped", SLACK_APP_TOKEN: "xoxb-swapped" },
      ["SLACK_BOT_TOKEN is not usable", "SLACK_APP_TOKEN is not usable"],
    ],
    [
      { ...bot, ...signing, SLACK_PORT: "http", SLACK_API_URL: "slack.com" },
      ["SLACK_PORT is not usable", "SLACK_API_URL is not usable"],
    ],
    [{ ...signing, ...oauth, SLACK_ENCRYPTION_KEY: "short" }, ["SLACK_ENCRYPTION_KEY is not usable"]],
  ])("tell every problem of %j", (variables, problems) => {
    const told = problemsOf(variables);
    for (const problem of problems) expect(told.some((line) => line.startsWith(problem))).toBe(true);
    expect(told).toHaveLength(problems.length);
  });

  it("never repeat a value in a problem", () => {
    const told = problemsOf({
      SLACK_BOT_TOKEN: "hunter2",
      SLACK_APP_TOKEN: "hunter2",
      SLACK_SIGNING_SECRET: "hun ter2",
    });
    expect(told.join("\n")).not.toContain("hun");
  });

  it("bring the Web API's address to the form that Bolt wants", () => {
    const parsed = slackConfig.parse({ ...bot, ...app, SLACK_API_URL: "http://127.0.0.1:1/api" });
    expect(parsed.SLACK_API_URL).toBe("http://127.0.0.1:1/api/");
  });

  it("are all described", () => {
    for (const variable of Object.values(slackConfig.shape)) expect(variable.description).toBeTruthy();
  });
});
