import { z } from "zod";
import { toMessages } from "../../../../adapters/slack/to-messages.ts";
import { testAdapterContract } from "../../../support/adapter-contract.ts";
import { messageBlocks, messageText } from "../../../support/slack-stand-in-limits.ts";
import { readSlackMessage } from "../../../support/slack-stand-in-reader.ts";

const payload = z.strictObject({
  text: messageText,
  blocks: messageBlocks,
  mrkdwn: z.literal(false),
  unfurl_links: z.literal(false),
  unfurl_media: z.literal(false),
});

testAdapterContract({
  name: "Slack",
  toPlatform: (message) =>
    toMessages(message, { shareable: "What is in force?", asked: "What is in force?" }),
  limits: (message) =>
    payload.safeParse(message).error?.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`) ??
    [],
  read: (message) => readSlackMessage({ text: message.text, blocks: messageBlocks.parse(message.blocks) }),
});
