import { readFileSync } from "node:fs";
import { parse } from "dotenv";
import { expect, test } from "vitest";
import type { z } from "zod";
import { discordConfig } from "../../../adapters/discord/config.ts";
import { slackConfig } from "../../../adapters/slack/config.ts";
import { readVariables } from "../../../src/service/read-variables.ts";
import { serviceConfigSchema } from "../../../src/service/service-config.ts";

const example = readFileSync(new URL("../../../.env.example", import.meta.url), "utf8");
const schemas = [discordConfig, slackConfig, serviceConfigSchema];
const variables = schemas.flatMap((schema) =>
  Object.entries<z.ZodType>(schema.shape).map(([name, { description }]) => [name, description] as const),
);

test(".env.example names the variables of the schemas, each once, and no others", () => {
  const named = [...example.matchAll(/^(?:# )?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name);
  expect(named.toSorted()).toEqual(variables.map(([name]) => name).toSorted());
});

test.each(variables)("%s is described in the words of its schema", (name, description) => {
  expect(description, "has a description").toBeTruthy();
  const comment = new RegExp(`^# (.*)\\n(?:# )?${name}=`, "m").exec(example)?.[1];
  expect(comment).toBe(description);
});

test("the defaults that .env.example shows are the schemas' own", () => {
  const shown = parse(example.replace(/^# (?=[A-Z][A-Z_]+=)/gm, ""));
  const unset = readVariables(serviceConfigSchema, {});
  // The one variable whose example is not its default: without it there is no server.
  expect(readVariables(serviceConfigSchema, { ...shown, HEALTH_PORT: undefined })).toEqual(unset);
});

test("copied as it is, .env.example configures no platform and nothing that does not fit", () => {
  const copied = parse(example);
  expect(readVariables(serviceConfigSchema, copied)).toMatchObject({ kind: "valid" });
  expect(Object.values(copied).filter((value) => value !== "")).toEqual([]);
});
