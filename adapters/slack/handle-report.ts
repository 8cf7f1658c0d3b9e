import { z } from "zod";
import { limits } from "./limits.ts";
import { inPrivate } from "./place.ts";
import { type SlackContext, idIn } from "./slack-context.ts";
import { toNotice } from "./to-messages.ts";
import { fields, parseReport, type Report } from "./to-report-modal.ts";
import { wording } from "./wording.ts";

const submission = z.object({
  user: z.object({ id: z.string() }),
  view: z.object({
    private_metadata: z.string(),
    state: z.object({
      values: z.object({
        [fields.verdict]: z.object({
          value: z.object({ selected_option: z.object({ value: z.string() }).nullish() }),
        }),
        [fields.comment]: z.object({ value: z.object({ value: z.string().nullish() }) }),
      }),
    }),
  }),
});

const verdict = z.enum(["wrong", "outdated", "unclear"]);

/** A report that was sent in. */
export interface SentReport {
  readonly about: Report;
  readonly user: string;
  readonly verdict: z.output<typeof verdict>;
  readonly comment: string;
}

/** Either a report, or problems to be shown beside the form's fields. */
export type ParsedReport =
  | { readonly kind: "report"; readonly report: SentReport }
  | { readonly kind: "problems"; readonly problems: Record<string, string> };

/** Reads the form as sent in. What Slack's client checks is checked again. */
export function parseSubmission(body: unknown): ParsedReport {
  const { user, view } = submission.parse(body);
  const about = parseReport(view.private_metadata) ?? { reference: "", language: "en" };
  const words = wording[about.language];
  const chosen = verdict.safeParse(view.state.values.verdict.value.selected_option?.value);
  const comment = view.state.values.comment.value.value?.trim() ?? "";
  const problems = {
    ...(chosen.success ? {} : { [fields.verdict]: words.reportKindMissing }),
    ...(comment.length > limits.comment
      ? { [fields.comment]: words.reportCommentTooLong(limits.comment) }
      : {}),
  };
  return chosen.success && Object.keys(problems).length === 0
    ? { kind: "report", report: { about, user: user.id, verdict: chosen.data, comment } }
    : { kind: "problems", problems };
}

/** Keeps a report and says thanks where the button was pressed. */
export async function handleReport(
  sent: SentReport,
  team: string,
  { service, handle }: SlackContext,
): Promise<void> {
  const { about, user, comment } = sent;
  const whisper = async (text: string): Promise<void> => {
    if (about.url !== undefined) await inPrivate(about.url, about.thread).whisper(toNotice(text));
  };
  await handle({
    name: "report",
    async run() {
      const kept = await service.feedback({
        platform: "slack",
        person: idIn(team, user),
        reference: about.reference,
        verdict: sent.verdict,
        ...(comment === "" ? {} : { comment }),
      });
      await whisper(kept.kind === "kept" ? wording[about.language].thanks : kept.text);
    },
    tell: whisper,
  });
}
