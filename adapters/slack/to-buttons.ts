import type { types } from "@slack/bolt";
import type { Message } from "../../src/index.ts";
import { type Action, type TimelinePlace, toActionKey, toFeedbackKeys } from "./action.ts";
import { limits } from "./limits.ts";
import { toPlainText } from "./rich-text.ts";
import { shorten } from "./shorten.ts";
import { wording } from "./wording.ts";

/** What the buttons depend on besides the message. */
export interface ButtonFrame {
  /** Only the person sees the message, so it can be shared; the question, for asking again. */
  readonly shareable?: string;
  /** Pages of a time line before and after this one. */
  readonly earlier?: TimelinePlace;
  readonly later?: TimelinePlace;
}

type ButtonBlock = types.ActionsBlock | types.ContextActionsBlock;

/** The buttons of a message: ready questions first, then what belongs to the answer, then Slack's feedback element. */
export function toButtons(message: Message, frame: ButtonFrame = {}): readonly ButtonBlock[] {
  return [
    ...toActionsBlock(toChoiceButtons(message.choices, message.language)),
    ...toActionsBlock(toMoreButtons(message, frame)),
    ...toFeedback(message),
  ];
}

/** Ready questions as buttons, each question once. */
export function toChoiceButtons(
  choices: Message["choices"],
  language: Message["language"],
): readonly types.Button[] {
  const unique = [...new Map(choices.map((choice) => [choice.question, choice])).values()];
  return unique
    .slice(0, limits.choices)
    .flatMap(({ label, question }, place) =>
      toButton({ kind: "question", question }, { label, language, place }),
    );
}

/** A row of buttons; none without any. */
export function toActionsBlock(buttons: readonly types.Button[]): readonly types.ActionsBlock[] {
  return buttons.length === 0 ? [] : [{ type: "actions", elements: [...buttons] }];
}

function toMoreButtons(message: Message, frame: ButtonFrame): readonly types.Button[] {
  const { reference, bothSides, timeline, citations, kind, language } = message;
  const words = wording[language];
  const cited = citations.length > 0 && kind !== "sources" && reference !== "";
  const wanted: readonly (readonly [Action | false | undefined, string])[] = [
    [frame.earlier && { kind: "turn", place: frame.earlier }, `◀ ${words.earlier}`],
    [frame.later && { kind: "turn", place: frame.later }, `${words.later} ▶`],
    [cited && { kind: "sources", reference }, words.sources],
    [bothSides !== undefined && { kind: "both-sides", dispute: bothSides }, words.bothSides],
    [
      timeline !== undefined &&
        kind !== "timeline" && { kind: "timeline", place: { topic: timeline, page: 0 } },
      words.timeline,
    ],
    [
      frame.shareable !== undefined && kind !== "abstention" && { kind: "share", question: frame.shareable },
      words.share,
    ],
  ];
  return wanted.flatMap(([action, label], place) =>
    action === false || action === undefined ? [] : toButton(action, { label, language, place }),
  );
}

function toButton(
  action: Action,
  look: { readonly label: string; readonly language: Message["language"]; readonly place: number },
): readonly types.Button[] {
  const key = toActionKey(action, look.language, look.place);
  if (key === undefined) return [];
  const { text, ...rest } = toPlainText(look.label);
  return [{ type: "button", text: { ...rest, text: shorten(text, limits.buttonText) }, ...key }];
}

function toFeedback(message: Message): readonly types.ContextActionsBlock[] {
  if (message.reference === "" || message.kind === "sources" || message.kind === "about") return [];
  const keys = toFeedbackKeys(message.reference, message.language);
  if (keys === undefined) return [];
  const words = wording[message.language];
  const button = (label: string, value: string) => ({
    text: toPlainText(label),
    accessibility_label: label,
    value,
  });
  return [
    {
      type: "context_actions",
      elements: [
        {
          type: "feedback_buttons",
          action_id: keys.action_id,
          positive_button: button(words.helpful, keys.helpful),
          negative_button: button(words.notHelpful, keys.notHelpful),
        },
      ],
    },
  ];
}
