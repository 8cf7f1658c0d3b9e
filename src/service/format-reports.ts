import { complaints, type FactFeedback } from "./feedback-report.ts";
import type { GapReport } from "./gap-report.ts";

const MOST_WORDINGS = 5;
const MOST_REMARKS = 10;

/** The gap report as text for a terminal. */
export function formatGapReport({ groups, closed }: GapReport): string {
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  const head =
    total === 0
      ? "No unanswered questions are open."
      : `${total} unanswered ${total === 1 ? "question" : "questions"} on ${groups.length} ${groups.length === 1 ? "subject" : "subjects"}, most asked first.`;
  const answered =
    closed === 0
      ? []
      : [`${closed} more kept ${closed === 1 ? "question has an answer" : "questions have answers"} by now.`];
  const blocks = groups.map(({ question, otherWordings, count, reason, lastAsked, nearest }) =>
    [
      `${count}×  ${question}`,
      `    ${reason}, last asked ${lastAsked}`,
      ...otherWordings.slice(0, MOST_WORDINGS).map((wording) => `    also: ${wording}`),
      ...more(otherWordings.length - MOST_WORDINGS, "wordings"),
      ...nearest.map((covered) => `    nearest: ${covered}`),
    ].join("\n"),
  );
  return `${[[head, ...answered].join("\n"), ...blocks].join("\n\n")}\n`;
}

/** The feedback report as text for a terminal. */
export function formatFeedbackReport(facts: readonly FactFeedback[]): string {
  if (facts.length === 0) return "Nothing was found wrong, outdated or unclear.\n";
  const blocks = facts.map((fact) => {
    const { factId, text, verdicts, remarks } = fact;
    const { wrong, outdated, unclear, helpful } = verdicts;
    return [
      `${complaints(fact)}×  ${factId ?? "answers whose facts are no longer in the base, or that had none"}`,
      ...(text === undefined ? [] : [`    ${text}`]),
      `    wrong ${wrong}, outdated ${outdated}, unclear ${unclear}, helpful ${helpful}`,
      ...remarks
        .slice(0, MOST_REMARKS)
        .map(
          ({ day, verdict, comment, question }) =>
            `    ${day} ${verdict}: ${[comment, question === undefined ? undefined : `asked “${question}”`].filter((part) => part !== undefined).join("; ")}`,
        ),
      ...more(remarks.length - MOST_REMARKS, "remarks"),
    ].join("\n");
  });
  return `${blocks.join("\n\n")}\n`;
}

function more(count: number, what: string): readonly string[] {
  return count > 0 ? [`    and ${count} more ${what}`] : [];
}
