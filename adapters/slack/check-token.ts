import { ConfigError } from "../../src/service/config-error.ts";
import { WebClient } from "./bolt.ts";
import { slackErrorCode } from "./slack-error.ts";

/** The bot behind a token. */
export interface BotIdentity {
  readonly botId: string;
  readonly botUserId: string;
}

/** Three tries of at most four seconds, well under the quarter of a minute in which a start is settled. */
const QUICK = {
  retryConfig: { retries: 2, minTimeout: 300, maxTimeout: 600, factor: 2 },
  timeout: 4000,
} as const;

/** Where the Web API is. */
export interface ApiAddress {
  readonly slackApiUrl?: string;
}

/**
 * Asks Slack who the bot is.
 * @throws ConfigError in one line when Slack does not accept the token or cannot be reached.
 */
export async function checkToken(token: string, address: ApiAddress): Promise<BotIdentity> {
  const client = new WebClient(token, { ...address, ...QUICK });
  try {
    const { bot_id: botId, user_id: botUserId } = await client.auth.test({});
    if (botId === undefined || botUserId === undefined) {
      throw new ConfigError(["SLACK_BOT_TOKEN is not usable: it belongs to a person, not to the app's bot"]);
    }
    return { botId, botUserId };
  } catch (error) {
    throw error instanceof ConfigError ? error : startProblem("SLACK_BOT_TOKEN", address, error);
  }
}

/** Why a start failed, as one line for the person who runs the bot. */
export function startProblem(variable: string, { slackApiUrl }: ApiAddress, error: unknown): ConfigError {
  const code = slackErrorCode(error);
  if (code !== undefined) return new ConfigError([`${variable} is not accepted by Slack (${code})`]);
  const reason = reasonOf(error);
  const where = slackApiUrl === undefined ? "" : ` at ${slackApiUrl}`;
  return new ConfigError([`Slack cannot be reached${where}${reason === "" ? "" : ` (${reason})`}`]);
}

/** The innermost reason: "fetch failed" says less than "ECONNREFUSED". */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const inner = "original" in error ? error.original : error.cause;
  if (inner instanceof Error) return reasonOf(inner);
  return "code" in error && typeof error.code === "string" ? error.code : error.message;
}
