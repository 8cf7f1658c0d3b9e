import { z } from "zod";
import type { Message } from "../../src/index.ts";
import { limits } from "./limits.ts";

/** The language in which a button and what follows from it speak. */
export type Language = Message["language"];

const timelinePlace = z.strictObject({
  topic: z.string().exactOptional(),
  from: z.string().exactOptional(),
  until: z.string().exactOptional(),
  page: z.number().int().min(0),
});

/** Where a time line stands: its stretch and the page, from 0. */
export type TimelinePlace = z.output<typeof timelinePlace>;

/** What a button does. All of it is in the button, so that it works after a restart. */
export type Action =
  | { readonly kind: "question"; readonly question: string }
  | { readonly kind: "sources"; readonly reference: string }
  | { readonly kind: "both-sides"; readonly dispute: string }
  | { readonly kind: "timeline"; readonly place: TimelinePlace }
  /** Another page of the time line in the same message. */
  | { readonly kind: "turn"; readonly place: TimelinePlace }
  | { readonly kind: "helpful"; readonly reference: string }
  | { readonly kind: "not-helpful"; readonly reference: string }
  /** Shares the answer; the question is asked again where Slack does not hand the answer back. */
  | { readonly kind: "share"; readonly question: string };

/** An element's id and value as Slack hands them back. */
export interface ActionKey {
  readonly action_id: string;
  readonly value: string;
}

/** Marks Slack's own feedback element, whose two buttons share one id and differ by value. */
const FEEDBACK = "feedback";

/** An action as id and value; `place` tells apart buttons of one kind. Undefined if it does not fit a button. */
export function toActionKey(action: Action, language: Language, place = 0): ActionKey | undefined {
  const value = payloadOf(action);
  return value.length > limits.buttonValue
    ? undefined
    : { action_id: `${action.kind}.${language}.${place}`, value };
}

/** Id and values of the feedback element; undefined if the reference does not fit. */
export function toFeedbackKeys(reference: string, language: Language) {
  const [helpful, notHelpful] = [`helpful:${reference}`, `not-helpful:${reference}`];
  return notHelpful.length > limits.buttonValue
    ? undefined
    : { action_id: `${FEEDBACK}.${language}.0`, helpful, notHelpful };
}

function payloadOf(action: Action): string {
  switch (action.kind) {
    case "question":
    case "share":
      return action.question;
    case "both-sides":
      return action.dispute;
    case "timeline":
    case "turn":
      return JSON.stringify(action.place);
    case "sources":
    case "helpful":
    case "not-helpful":
      return action.reference;
    default:
      return action satisfies never;
  }
}

/** The action behind a pressed element, and the language of its message; undefined if it is none of ours. */
export function parseAction(
  key: ActionKey,
): { readonly action: Action; readonly language: Language } | undefined {
  const [kind = "", language] = key.action_id.split(".");
  const action = kind === FEEDBACK ? parseFeedback(key.value) : parsePayload(kind, key.value);
  return action === undefined ? undefined : { action, language: language === "zh" ? "zh" : "en" };
}

function parseFeedback(value: string): Action | undefined {
  const match = /^(helpful|not-helpful):(.*)$/s.exec(value);
  return match === null ? undefined : parsePayload(match[1] ?? "", match[2] ?? "");
}

function parsePayload(kind: string, value: string): Action | undefined {
  switch (kind) {
    case "question":
    case "share":
      return { kind, question: value };
    case "sources":
    case "helpful":
    case "not-helpful":
      return { kind, reference: value };
    case "both-sides":
      return { kind, dispute: value };
    case "timeline":
    case "turn": {
      const place = timelinePlace.safeParse(parseJson(value));
      return place.success ? { kind, place: place.data } : undefined;
    }
    default:
      return undefined;
  }
}

/** The value behind JSON text; undefined if it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
