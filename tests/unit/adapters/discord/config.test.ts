import { describe, expect, it } from "vitest";
import { discordConfig } from "../../../../adapters/discord/config.ts";
import { readVariables } from "../../../../src/service/read-variables.ts";

const DISCORD_TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.a-token-that-opens-nothing";

describe("the configuration", () => {
  it("needs a token and nothing else", () => {
    expect(readVariables(discordConfig, { DISCORD_TOKEN })).toEqual({
      kind: "valid",
      config: { DISCORD_TOKEN },
    });
  });

  it("takes an address without a trailing slash, a server, and a number of shards", () => {
    const environment = {
      DISCORD_TOKEN,
      DISCORD_API_URL: "http://127.0.0.1:8080/api/",
      DISCORD_SERVER: "1574716818604425218",
      DISCORD_SHARDS: "4",
    };
    expect(readVariables(discordConfig, environment)).toEqual({
      kind: "valid",
      config: { ...environment, DISCORD_API_URL: "http://127.0.0.1:8080/api", DISCORD_SHARDS: 4 },
    });
  });

  it("tells all problems at once, each with its variable and never with its value", () => {
    const result = readVariables(discordConfig, {
      DISCORD_TOKEN: "Bot secret",
      DISCORD_API_URL: "ftp://secret",
      DISCORD_SERVER: "secret",
      DISCORD_SHARDS: "0",
    });
    const problems = result.kind === "invalid" ? result.problems : [];
    expect(problems.map((problem) => problem.split(" ")[0])).toEqual([
      "DISCORD_TOKEN",
      "DISCORD_API_URL",
      "DISCORD_SERVER",
      "DISCORD_SHARDS",
    ]);
    expect(problems.join("\n")).not.toContain("secret");
  });

  it("describes every variable", () => {
    for (const variable of Object.values(discordConfig.shape)) expect(variable.description).toMatch(/\.$/);
  });
});
