import type { Pressed } from "./pressed.ts";
import { slackErrorCode } from "./slack-error.ts";
import { toNotice } from "./to-messages.ts";
import { toReportModal } from "./to-report-modal.ts";
import { wording } from "./wording.ts";

/** What Slack answers when a press is older than the three seconds in which it may open a form. */
const EXPIRED: ReadonlySet<string> = new Set(["expired_trigger_id", "trigger_expired", "invalid_trigger_id"]);

/** Opens the form behind "not helpful". A press that came too late is answered with a request to press again. */
export async function openReport(reference: string, { client, at, language, quiet }: Pressed): Promise<void> {
  const thread = at.message?.thread_ts ?? at.container.thread_ts;
  const report = {
    reference,
    language,
    ...(at.response_url === undefined ? {} : { url: at.response_url }),
    ...(thread === undefined ? {} : { thread }),
  };
  try {
    await client.views.open({ trigger_id: at.trigger_id, view: toReportModal(report) });
  } catch (error) {
    if (!EXPIRED.has(slackErrorCode(error) ?? "")) throw error;
    await quiet.whisper(toNotice(wording[language].pressAgain));
  }
}
