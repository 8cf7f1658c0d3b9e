import { REST, Routes } from "discord.js";
import { z } from "zod";
import { commands } from "./commands.ts";
import type { DiscordConfig } from "./config.ts";
import { diffCommands, formatChanges } from "./diff-commands.ts";

const listed = z.array(z.looseObject({ name: z.string() }));

/**
 * Makes Discord's list of commands equal to ours, everywhere or in one server, and tells line by line what it did.
 * Nothing is sent when nothing differs. Throws what Discord answers.
 */
export async function registerCommands(config: DiscordConfig): Promise<readonly string[]> {
  const rest = new REST(config.DISCORD_API_URL === undefined ? {} : { api: config.DISCORD_API_URL });
  rest.setToken(config.DISCORD_TOKEN);
  const { id } = z.looseObject({ id: z.string() }).parse(await rest.get(Routes.currentApplication()));
  const server = config.DISCORD_SERVER;
  const route =
    server === undefined ? Routes.applicationCommands(id) : Routes.applicationGuildCommands(id, server);
  const registered = listed.parse(
    await rest.get(route, { query: new URLSearchParams({ with_localizations: "true" }) }),
  );
  const changes = diffCommands(
    registered,
    commands.map((command) => ({ ...command })),
  );
  const place = server === undefined ? "everywhere" : `in server ${server}`;
  if (changes.length === 0)
    return [`All ${commands.length} commands are registered ${place}; nothing to change.`];
  await rest.put(route, { body: commands });
  return [...formatChanges(changes), `Registered ${commands.length} commands ${place}.`];
}
