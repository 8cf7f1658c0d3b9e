import type { types } from "@slack/bolt";
import { z } from "zod";
import { parseJson } from "./action.ts";
import { limits } from "./limits.ts";
import { toPlainText } from "./rich-text.ts";
import { wording } from "./wording.ts";

/** What the form carries besides its fields: which answer, in which language, and where to say thanks. */
const report = z.strictObject({
  reference: z.string(),
  language: z.enum(["en", "zh"]),
  url: z.url().exactOptional(),
  thread: z.string().exactOptional(),
});

/** A report as the form carries it. */
export type Report = z.output<typeof report>;

/** Callback of the report form. */
export const REPORT = "report";

/** Ids of the form's fields, to which problems are reported. */
export const fields = { verdict: "verdict", comment: "comment" } as const;

/** The form behind "not helpful": what is not right, and what would be. */
export function toReportModal(about: Report): types.ModalView {
  const words = wording[about.language];
  const kinds = ["wrong", "outdated", "unclear"] as const;
  return {
    type: "modal",
    callback_id: REPORT,
    private_metadata: JSON.stringify(about),
    title: toPlainText(words.reportTitle),
    submit: toPlainText(words.send),
    close: toPlainText(words.cancel),
    blocks: [
      {
        type: "input",
        block_id: fields.verdict,
        label: toPlainText(words.reportKind),
        element: {
          type: "radio_buttons",
          action_id: "value",
          options: kinds.map((kind) => ({ text: toPlainText(words.reportKinds[kind]), value: kind })),
        },
      },
      {
        type: "input",
        block_id: fields.comment,
        optional: true,
        label: toPlainText(words.reportComment),
        element: {
          type: "plain_text_input",
          action_id: "value",
          multiline: true,
          max_length: limits.comment,
        },
      },
    ],
  };
}

/** The report behind a form's metadata; undefined if it is none of ours. */
export function parseReport(metadata: string): Report | undefined {
  return report.safeParse(parseJson(metadata)).data;
}
