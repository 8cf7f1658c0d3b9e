import { expect, test } from "vitest";
import { z } from "zod";
import { readVariables } from "../../../src/service/read-variables.ts";
import { serviceConfigSchema } from "../../../src/service/service-config.ts";

test("variables that the schema does not name are left alone; defaults fill what is not set", () => {
  expect(readVariables(serviceConfigSchema, { PATH: "/bin", LOG_LEVEL: "" })).toEqual({
    kind: "valid",
    config: {
      KNOWLEDGE_DIR: "./knowledge",
      WATCH_KNOWLEDGE: "on",
      TIME_ZONE: "UTC",
      DATABASE_URL: "file:./data/parley.db",
      QUESTION_RETENTION_DAYS: 90,
      CONVERSATION_MINUTES: 30,
      RATE_LIMIT_PERSON: 20,
      RATE_LIMIT_CHANNEL: 60,
      LOG_LEVEL: "info",
    },
  });
});

test("all problems come at once, each naming its variable and never its value", () => {
  const schema = serviceConfigSchema.extend({ TOKEN: z.string({ error: "the bot's token" }) });
  const variables = readVariables(schema, {
    HEALTH_PORT: "70000",
    QUESTION_RETENTION_DAYS: "-1",
    DATABASE_URL: "mysql://hunter2@db",
    TIME_ZONE: "Mars/Olympus",
  });
  expect(variables).toEqual({
    kind: "invalid",
    problems: [
      "TIME_ZONE is not usable: an IANA time zone such as America/New_York",
      "DATABASE_URL is not usable: file:PATH for the embedded SQLite store, or postgres://USER:PASSWORD@HOST:PORT/NAME",
      "QUESTION_RETENTION_DAYS is not usable: a whole number from 0 to 3650",
      "HEALTH_PORT is not usable: a whole number from 0 to 65535",
      "TOKEN is missing: the bot's token",
    ],
  });
});
