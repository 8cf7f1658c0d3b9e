import { z } from "zod";
import { messageBlocks, messageText } from "./slack-stand-in-limits.ts";

const returnedBlock = z.looseObject({ type: z.string() });

/** What a response address takes. Blocks may be ones that Slack handed out before. */
const responseBody = z.strictObject({
  response_type: z.enum(["ephemeral", "in_channel"]).optional(),
  replace_original: z.boolean().optional(),
  thread_ts: z.string().optional(),
  text: messageText,
  blocks: z.array(returnedBlock).pipe(messageBlocks),
  mrkdwn: z.literal(false),
  unfurl_links: z.literal(false),
  unfurl_media: z.literal(false),
});

/** Response addresses: each takes five messages. */
export interface ResponseAddresses {
  /** A fresh address below this origin. */
  create(): string;
  /** Slack's answer to a message: status, and the message if it was taken. */
  take(
    path: string,
    body: string,
  ): { readonly status: number; readonly args?: Record<string, unknown>; readonly problem?: string };
}

const MOST_USES = 5;

/** Response addresses below an origin. */
export function createResponseAddresses(origin: () => string): ResponseAddresses {
  const uses = new Map<string, number>();
  return {
    create() {
      const path = `/response/${uses.size + 1}`;
      uses.set(path, 0);
      return `${origin()}${path}`;
    },
    take(path, body) {
      const used = uses.get(path);
      if (used === undefined || used >= MOST_USES) return { status: 404 };
      uses.set(path, used + 1);
      const parsed = responseBody.safeParse(JSON.parse(body));
      return parsed.success
        ? { status: 200, args: parsed.data }
        : { status: 400, problem: `response_url: ${z.prettifyError(parsed.error)}` };
    },
  };
}
