import { z } from "zod";
import { connectionProblems } from "./connection-mode.ts";
import { parseKeys } from "./seal.ts";

const secret = (error: string) => z.string().regex(/^\S{8,}$/, error);

/** The variables of the Slack adapter. Socket Mode, HTTP for one workspace, or HTTP for many. */
export const slackConfig = z
  .strictObject({
    SLACK_BOT_TOKEN: z
      .string()
      .regex(/^xoxb-[\w.-]+$/, "the Bot User OAuth Token, which begins with xoxb-")
      .optional()
      .describe(
        "Bot token (OAuth & Permissions → Bot User OAuth Token). Leave out when many workspaces install.",
      ),
    SLACK_APP_TOKEN: z
      .string()
      .regex(/^xapp-[\w.-]+$/, "an app-level token with the scope connections:write, which begins with xapp-")
      .optional()
      .describe(
        "App-level token (Basic Information → App-Level Tokens, scope connections:write). Set: Socket Mode.",
      ),
    SLACK_SIGNING_SECRET: secret("the Signing Secret, without spaces")
      .optional()
      .describe(
        "Signing secret (Basic Information → App Credentials). Needed for HTTP, unused in Socket Mode.",
      ),
    SLACK_CLIENT_ID: z
      .string()
      .regex(/^[\d.]+$/, "the Client ID, two numbers joined by a dot")
      .optional()
      .describe("Client id, for installing into many workspaces by OAuth (HTTP only)."),
    SLACK_CLIENT_SECRET: secret("the Client Secret, without spaces")
      .optional()
      .describe("Client secret, for installing into many workspaces by OAuth."),
    SLACK_ENCRYPTION_KEY: z
      .string()
      .refine((keys) => parseKeys(keys) !== undefined, {
        error:
          "32 random bytes as base64, as `openssl rand -base64 32` gives; several joined by commas, newest first",
      })
      .optional()
      .describe(
        "Key that encrypts the workspaces' tokens in the store. Several by comma: the first one encrypts.",
      ),
    SLACK_HOST: z
      .string()
      .regex(/^[\w.:-]+$/, "an address to listen on, such as 127.0.0.1 or 0.0.0.0")
      .default("127.0.0.1")
      .describe("Address to listen on in HTTP mode; 0.0.0.0 in a container."),
    SLACK_PORT: z.coerce
      .number({ error: "a port from 0 to 65535" })
      .int({ error: "a port from 0 to 65535" })
      .min(0, { error: "a port from 0 to 65535" })
      .max(65_535, { error: "a port from 0 to 65535" })
      .default(3000)
      .describe("Port to listen on in HTTP mode, for /slack/events and, with OAuth, /slack/install."),
    SLACK_API_URL: z
      .url({ protocol: /^https?$/, error: "an http or https address such as https://slack.com/api/" })
      .transform((url) => `${url.replace(/\/+$/, "")}/`)
      .optional()
      .describe("Address of Slack's Web API; only for tests against a stand-in. Default: Slack itself."),
  })
  .superRefine((config, context) => {
    for (const message of connectionProblems(config)) context.addIssue({ code: "custom", message });
  });

/** The checked configuration of the Slack adapter. */
export type SlackConfig = z.output<typeof slackConfig>;
