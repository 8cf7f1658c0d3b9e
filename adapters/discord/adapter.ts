import { defineAdapter } from "../run.ts";
import { discordConfig } from "./config.ts";
import { startDiscord } from "./start-discord.ts";

/** Parley in Discord, as the process frame runs it. */
export const discordAdapter = defineAdapter({
  name: "discord",
  config: discordConfig,
  configuredBy: ["DISCORD_TOKEN"],
  start: startDiscord,
});
