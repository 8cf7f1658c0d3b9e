import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from "discord.js";
import { toCustomId } from "./custom-id.ts";
import { limits } from "./limits.ts";
import type { Wording } from "./wording.ts";

/** Names of the form's two fields. */
export const reportFields = { verdict: "verdict", comment: "comment" } as const;

/** What an answer can be found to be. */
export const verdicts = ["wrong", "outdated", "unclear"] as const;

/** The form behind "not helpful": what is not right, and one line of text. */
export function toReportForm(reference: string, words: Wording): APIModalInteractionResponseCallbackData {
  return {
    custom_id: toCustomId({ kind: "report", reference }) ?? "r:",
    title: words.reportTitle,
    components: [
      {
        type: ComponentType.Label,
        label: words.reportKind,
        component: {
          type: ComponentType.StringSelect,
          custom_id: reportFields.verdict,
          required: true,
          options: verdicts.map((verdict) => ({ label: words.reportKinds[verdict], value: verdict })),
        },
      },
      {
        type: ComponentType.Label,
        label: words.reportComment,
        component: {
          type: ComponentType.TextInput,
          custom_id: reportFields.comment,
          style: TextInputStyle.Short,
          required: false,
          max_length: limits.commentLength,
        },
      },
    ],
  };
}
