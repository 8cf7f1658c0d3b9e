import { type Client, DiscordAPIError, DiscordjsError, DiscordjsErrorCodes } from "discord.js";

/** What became of an attempt to sign in. */
export type SignIn =
  | { readonly kind: "connected" }
  /** Trying again is of no use; the line says what to change. */
  | { readonly kind: "refused"; readonly problem: string }
  | { readonly kind: "unreachable"; readonly reason: string };

/** Gateway close codes after which Discord lets the bot in only when something is changed. */
const REFUSALS: Readonly<Record<number, string>> = {
  4004: "DISCORD_TOKEN is refused by Discord: reset the token in the developer portal (page “Bot”) and set the new one",
  4010: "DISCORD_SHARDS does not fit: Discord refuses the number of this shard",
  4011: "DISCORD_SHARDS is needed: the bot is in too many servers for one process, use `npm run discord:sharded`",
  4012: "discord.js speaks a version of the gateway that Discord no longer takes: update it",
  4013: "Discord refuses the bot's intents as invalid (close code 4013): update discord.js",
  4014: "Discord refuses the bot's intents (close code 4014): check the application in the developer portal, page “Bot”",
};

/** The line for a refusing close code; undefined for codes after which the client reconnects by itself. */
export function refusalOf(closeCode: number): string | undefined {
  return REFUSALS[closeCode];
}

/** Signs in once and tells the outcome in words. */
export async function signIn(client: Client, token: string): Promise<SignIn> {
  try {
    await client.login(token);
    return { kind: "connected" };
  } catch (error) {
    const problem = refusalIn(error);
    return problem === undefined
      ? { kind: "unreachable", reason: reasonOf(error) }
      : { kind: "refused", problem };
  }
}

/** One line for a call to Discord's API that failed: what to change, or what happened. */
export function describeRefusal(error: unknown): string {
  const known = refusalIn(error);
  if (known !== undefined) return known;
  if (error instanceof DiscordAPIError && (error.code === 50001 || error.code === 10004)) {
    return "DISCORD_SERVER is refused by Discord: the bot is not in that server, or was invited without commands";
  }
  if (error instanceof DiscordAPIError) return `Discord refused: ${error.message}`;
  return `Discord cannot be reached (${reasonOf(error)})`;
}

/** What to change if Discord refuses the bot with this error; undefined for faults that may pass. */
export function refusalIn(error: unknown): string | undefined {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
    return REFUSALS[4004];
  if (error instanceof DiscordAPIError && error.status === 401) return REFUSALS[4004];
  if (!(error instanceof Error)) return undefined;
  // @discordjs/ws closes with plain errors that carry only these words.
  if (/Authentication failed/i.test(error.message)) return REFUSALS[4004];
  if (/disallowed intents/i.test(error.message)) return REFUSALS[4014];
  if (/invalid intents/i.test(error.message)) return REFUSALS[4013];
  if (/sharding is required/i.test(error.message)) return REFUSALS[4011];
  if (/invalid shard/i.test(error.message)) return REFUSALS[4010];
  return undefined;
}

/** A short reason without addresses or texts: an error code such as ECONNREFUSED, a status, or the error's name. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const cause = error.cause instanceof Error ? error.cause : error;
  if ("code" in cause && typeof cause.code === "string") return cause.code;
  if ("status" in error) return `HTTP ${String(error.status)}`;
  return cause.name;
}
