import { z } from "zod";

const block = z.looseObject({ type: z.string() });

/** A pressed button as Slack tells of it: who, where, and what was pressed. */
export const interaction = z.object({
  user: z.object({ id: z.string(), name: z.string().optional(), username: z.string().optional() }),
  channel: z.object({ id: z.string() }).optional(),
  container: z.object({
    type: z.string(),
    is_ephemeral: z.boolean().optional(),
    message_ts: z.string().optional(),
    thread_ts: z.string().optional(),
  }),
  /** Left out by Slack for messages that only one person sees. */
  message: z
    .object({
      ts: z.string(),
      thread_ts: z.string().optional(),
      text: z.string().default(""),
      blocks: z.array(block).optional(),
    })
    .optional(),
  actions: z.tuple([z.object({ action_id: z.string(), value: z.string().default("") })], z.unknown()),
  trigger_id: z.string().default(""),
  response_url: z.url().optional(),
});

/** A pressed button whose shape has been checked. */
export type Interaction = z.output<typeof interaction>;

/** A block as Slack hands it back. */
export type ReturnedBlock = z.output<typeof block>;

/** The thread a message is in or would open. */
export function threadOf({ message, container }: Interaction): string | undefined {
  return message?.thread_ts ?? container.thread_ts ?? message?.ts ?? container.message_ts;
}

/** Whether the button stands in a direct conversation with the bot. */
export function isDirect({ channel }: Interaction): boolean {
  return channel?.id.startsWith("D") === true;
}
