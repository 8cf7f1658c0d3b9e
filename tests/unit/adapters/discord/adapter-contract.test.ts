import { toMessages } from "../../../../adapters/discord/to-messages.ts";
import { testAdapterContract } from "../../../support/adapter-contract.ts";
import { messageBody, problemsOf } from "../../../support/discord-stand-in-limits.ts";
import { readDiscordMessage } from "../../../support/discord-stand-in-reader.ts";

testAdapterContract({
  name: "Discord",
  toPlatform: (message) =>
    toMessages(message, { private: true }).map(({ allowedMentions, ...body }) => ({
      ...body,
      allowed_mentions: { parse: allowedMentions.parse, replied_user: allowedMentions.repliedUser },
    })),
  limits: (body) => problemsOf(messageBody, body),
  read: readDiscordMessage,
});
