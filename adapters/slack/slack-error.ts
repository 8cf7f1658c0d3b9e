import { z } from "zod";

const refusal = z.object({ data: z.object({ error: z.string() }) });

/** The code with which Slack's Web API refused a call, such as "invalid_auth"; undefined for any other error. */
export function slackErrorCode(error: unknown): string | undefined {
  return refusal.safeParse(error).data?.data.error;
}
