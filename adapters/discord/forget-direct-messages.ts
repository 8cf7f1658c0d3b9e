import type { Client } from "discord.js";

const AN_HOUR_MS = 3_600_000;

/**
 * Drops discord.js's record of direct-message channels every hour: it has no limit for them, and would otherwise
 * hold one for each person who ever wrote. Discord sends the channel along with every event, so none is missed.
 */
export function forgetDirectMessages(client: Client): void {
  const sweep = () => client.channels.cache.sweep((channel) => channel.isDMBased());
  setInterval(sweep, AN_HOUR_MS).unref();
}
