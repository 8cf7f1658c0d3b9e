import { ResponseRefused } from "./respond.ts";
import { slackErrorCode } from "./slack-error.ts";

/** Slack's refusals for a conversation that cannot be written to; nothing is wrong with us. */
const NOT_HERE: ReadonlySet<string> = new Set([
  "account_inactive",
  "cannot_dm_bot",
  "cannot_reply_to_message",
  "channel_not_found",
  "is_archived",
  "message_not_found",
  "messages_tab_disabled",
  "not_in_channel",
  "restricted_action",
  "restricted_action_non_threadable_channel",
  "restricted_action_read_only_channel",
  "restricted_action_thread_locked",
  "restricted_action_thread_only_channel",
  "thread_not_found",
  "token_revoked",
  "user_not_found",
  "user_not_in_channel",
]);

/** A response address works for thirty minutes and five messages. */
const ADDRESS_USED_UP = 404;

/** Why an answer could not be delivered where that is nobody's fault; undefined for a fault. */
export function undeliverableReason(error: unknown): string | undefined {
  if (error instanceof ResponseRefused && error.status === ADDRESS_USED_UP) return "expired response address";
  const code = slackErrorCode(error);
  return code !== undefined && NOT_HERE.has(code) ? code : undefined;
}
