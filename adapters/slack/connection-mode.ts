/** How the adapter is connected, with exactly what that needs. */
export type ConnectionMode =
  | { readonly kind: "socket"; readonly botToken: string; readonly appToken: string }
  | { readonly kind: "http"; readonly botToken: string; readonly signingSecret: string }
  | {
      readonly kind: "oauth";
      readonly signingSecret: string;
      readonly clientId: string;
      readonly clientSecret: string;
      readonly encryptionKeys: string;
    };

/** The variables that decide on the mode. */
export interface ModeVariables {
  readonly SLACK_BOT_TOKEN?: string | undefined;
  readonly SLACK_APP_TOKEN?: string | undefined;
  readonly SLACK_SIGNING_SECRET?: string | undefined;
  readonly SLACK_CLIENT_ID?: string | undefined;
  readonly SLACK_CLIENT_SECRET?: string | undefined;
  readonly SLACK_ENCRYPTION_KEY?: string | undefined;
}

/**
 * The mode the variables ask for: an app token means Socket Mode, a client id OAuth, anything else HTTP for one
 * workspace. Undefined if something is missing; `connectionProblems` tells what.
 */
export function toConnectionMode(variables: ModeVariables): ConnectionMode | undefined {
  const botToken = variables.SLACK_BOT_TOKEN;
  const appToken = variables.SLACK_APP_TOKEN;
  const signingSecret = variables.SLACK_SIGNING_SECRET;
  const clientId = variables.SLACK_CLIENT_ID;
  const clientSecret = variables.SLACK_CLIENT_SECRET;
  const encryptionKeys = variables.SLACK_ENCRYPTION_KEY;
  if (appToken !== undefined)
    return botToken === undefined ? undefined : { kind: "socket", botToken, appToken };
  if (signingSecret === undefined) return undefined;
  if (clientId === undefined)
    return botToken === undefined ? undefined : { kind: "http", botToken, signingSecret };
  if (clientSecret === undefined || encryptionKeys === undefined) return undefined;
  return { kind: "oauth", signingSecret, clientId, clientSecret, encryptionKeys };
}

/** What is missing or does not go together, one sentence each that names the variable. */
export function connectionProblems(variables: ModeVariables): readonly string[] {
  const missing = (name: keyof ModeVariables, why: string): readonly string[] =>
    variables[name] === undefined ? [`${name} is missing: ${why}`] : [];
  if (variables.SLACK_APP_TOKEN !== undefined) {
    return [
      ...missing("SLACK_BOT_TOKEN", "Socket Mode needs the bot token beside SLACK_APP_TOKEN"),
      ...(variables.SLACK_CLIENT_ID === undefined
        ? []
        : ["SLACK_CLIENT_ID does not go with SLACK_APP_TOKEN: OAuth for many workspaces needs HTTP"]),
    ];
  }
  if (variables.SLACK_CLIENT_ID !== undefined) {
    return [
      ...missing("SLACK_SIGNING_SECRET", "HTTP needs it to tell Slack's requests from others"),
      ...missing("SLACK_CLIENT_SECRET", "OAuth needs it beside SLACK_CLIENT_ID"),
      ...missing("SLACK_ENCRYPTION_KEY", "the workspaces' tokens are kept only encrypted"),
      ...(variables.SLACK_BOT_TOKEN === undefined
        ? []
        : ["SLACK_BOT_TOKEN does not go with SLACK_CLIENT_ID: each workspace brings its own token"]),
    ];
  }
  return [
    ...(variables.SLACK_SIGNING_SECRET === undefined
      ? ["SLACK_APP_TOKEN is missing: set it for Socket Mode, or SLACK_SIGNING_SECRET for HTTP"]
      : []),
    ...missing("SLACK_BOT_TOKEN", "set it, or SLACK_CLIENT_ID and SLACK_CLIENT_SECRET for many workspaces"),
  ];
}
