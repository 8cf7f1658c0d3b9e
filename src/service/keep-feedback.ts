import type { Feedback } from "./answering-service.ts";
import { type Clock, isoTime } from "./calendar.ts";
import type { ReportIncident } from "./incidents.ts";
import type { Metrics } from "./metrics.ts";
import type { Pseudonyms } from "./pseudonyms.ts";
import { redact } from "./redact.ts";
import type { StoreGuard } from "./store-guard.ts";
import { languageOf, wording } from "./wording.ts";

interface KeepFeedbackOptions {
  readonly guard: StoreGuard;
  readonly pseudonyms: Pseudonyms;
  readonly now: Clock;
  readonly metrics: Metrics;
  readonly reportIncident: ReportIncident;
  /** 0 keeps the verdict but no text. */
  readonly retentionDays: number;
}

/** Keeps a verdict; a person's second verdict on the same answer replaces the first. */
export async function keepFeedback(
  feedback: Feedback,
  options: KeepFeedbackOptions,
): Promise<{ readonly kind: "kept" } | { readonly kind: "fault"; readonly text: string }> {
  const { guard, pseudonyms, now, metrics, reportIncident, retentionDays } = options;
  const { platform, person, reference, verdict, comment, question } = feedback;
  const keepsText = verdict !== "helpful" && retentionDays > 0;
  const saved = await guard.attempt("keep feedback", (store) =>
    store.feedback.save({
      id: pseudonyms.vote(platform, person, reference),
      platform,
      reference,
      verdict,
      ...(keepsText && comment !== undefined ? { comment: redact(comment) } : {}),
      ...(keepsText && question !== undefined ? { question: redact(question) } : {}),
      createdAt: isoTime(now()),
    }),
  );
  if (saved.kind === "done") {
    metrics.feedback(platform, verdict);
    return { kind: "kept" };
  }
  const incident = reportIncident("feedback was not kept", saved.error, { platform });
  return { kind: "fault", text: wording[languageOf(comment ?? question ?? "")].feedbackFault(incident) };
}
