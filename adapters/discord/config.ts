import { z } from "zod";

/** The variables of the Discord adapter. */
export const discordConfig = z.strictObject({
  DISCORD_TOKEN: z
    .string({ error: "the bot's token from the Discord developer portal, page “Bot”, is needed" })
    .regex(/^[\w.-]{20,}$/, "a bot token has three parts joined by dots, without “Bot ” before it")
    .describe("Token of the bot, from the developer portal (application → Bot → Reset Token)."),
  DISCORD_API_URL: z
    .url({
      protocol: /^https?$/,
      error: "an http or https address without a version, such as https://discord.com/api",
    })
    .transform((url) => url.replace(/\/+$/, ""))
    .optional()
    .describe("Address of Discord's API; only for tests against a stand-in. Default: Discord itself."),
  DISCORD_SERVER: z
    .string()
    .regex(/^\d{15,20}$/, "the id of a server, 17 to 20 digits")
    .optional()
    .describe("Register the commands in this one server instead of everywhere (at once, good for trying)."),
  DISCORD_SHARDS: z
    .union(
      [
        z.literal("auto"),
        z
          .string()
          .regex(/^[1-9]\d{0,2}$/)
          .transform(Number),
      ],
      "“auto” or a whole number from 1 to 999",
    )
    .optional()
    .describe("Number of processes for `npm run discord:sharded`; “auto” asks Discord. Default: auto."),
});

/** The checked configuration of the Discord adapter. */
export type DiscordConfig = z.output<typeof discordConfig>;
