import { REST, Routes } from "discord.js";
import { z } from "zod";
import type { DiscordConfig } from "./config.ts";

/**
 * How many processes to run: what is set, else what Discord recommends. (`ShardingManager` could ask by itself, but
 * only at Discord's own address.) Throws what Discord answers.
 */
export async function countShards(config: DiscordConfig): Promise<number> {
  const wanted = config.DISCORD_SHARDS ?? "auto";
  if (wanted !== "auto") return wanted;
  const rest = new REST(config.DISCORD_API_URL === undefined ? {} : { api: config.DISCORD_API_URL });
  const answer = await rest.setToken(config.DISCORD_TOKEN).get(Routes.gatewayBot());
  return z.looseObject({ shards: z.int().min(1) }).parse(answer).shards;
}
