import { type APIActionRowComponent, type APIButtonComponent, ButtonStyle, ComponentType } from "discord.js";
import type { Choice, Message } from "../../src/index.ts";
import { type Action, type TimelinePlace, toCustomId } from "./custom-id.ts";
import { toPlainLine } from "./escape-markdown.ts";
import { limits } from "./limits.ts";
import { shorten } from "./shorten.ts";
import { wording } from "./wording.ts";

/** Rows of buttons as Discord takes them. */
export type ButtonRows = APIActionRowComponent<APIButtonComponent>[];

/** What the buttons depend on besides the message. */
export interface ButtonFrame {
  /** Only the person sees the message, so it can be shared. */
  readonly private?: boolean;
  /** Pages of a time line before and after this one. */
  readonly earlier?: TimelinePlace;
  readonly later?: TimelinePlace;
}

/** The buttons of a message: ready questions first, then pages, then sources, both sides, time line, feedback, share. */
export function toButtons(message: Message, frame: ButtonFrame = {}): ButtonRows {
  const rows = [
    toRow([...pageButtons(message, frame)]),
    toRow([...factButtons(message)]),
    ...shareRow(message.language, frame.private === true),
  ].filter((row) => row.components.length > 0);
  return [...choiceRows(message.choices, limits.rows - rows.length), ...rows];
}

/** The button under a private answer that posts it in the channel; no row at all for a public one. */
export function shareRow(language: Message["language"], isPrivate: boolean): ButtonRows {
  return isPrivate ? [toRow([toButton({ kind: "share" }, wording[language].share)])] : [];
}

function choiceRows(choices: readonly Choice[], rows: number): ButtonRows {
  const unique = [...new Map(choices.map((choice) => [choice.question, choice])).values()];
  const buttons = unique
    .flatMap((choice) => {
      const button = toButton(
        { kind: "question", question: choice.question },
        choice.label,
        ButtonStyle.Primary,
      );
      return button === undefined ? [] : [button];
    })
    .slice(0, rows * limits.buttonsPerRow);
  return Array.from({ length: Math.ceil(buttons.length / limits.buttonsPerRow) }, (_, row) =>
    toRow(buttons.slice(row * limits.buttonsPerRow, (row + 1) * limits.buttonsPerRow)),
  );
}

function pageButtons(message: Message, frame: ButtonFrame) {
  const words = wording[message.language];
  return [
    frame.earlier && toButton({ kind: "page", place: frame.earlier }, `◀ ${words.earlier}`),
    frame.later && toButton({ kind: "page", place: frame.later }, `${words.later} ▶`),
  ];
}

function factButtons(message: Message) {
  const { reference, bothSides, timeline, citations, kind } = message;
  const words = wording[message.language];
  const cited = citations.length > 0 && kind !== "sources" && reference !== "";
  const rated = reference !== "" && kind !== "sources" && kind !== "about";
  return [
    cited && toButton({ kind: "sources", reference }, words.sources),
    bothSides !== undefined && toButton({ kind: "both-sides", dispute: bothSides }, words.bothSides),
    timeline !== undefined &&
      kind !== "timeline" &&
      toButton({ kind: "timeline", topic: timeline }, words.timeline),
    rated && toButton({ kind: "helpful", reference }, words.helpful),
    rated && toButton({ kind: "not-helpful", reference }, words.notHelpful),
  ];
}

function toRow(
  buttons: readonly (APIButtonComponent | undefined | false)[],
): APIActionRowComponent<APIButtonComponent> {
  return {
    type: ComponentType.ActionRow,
    components: buttons.filter((button) => button !== undefined && button !== false),
  };
}

/** A button for an action; undefined if the action does not fit a custom id. */
function toButton(
  action: Action,
  label: string,
  style: ButtonStyle.Primary | ButtonStyle.Secondary = ButtonStyle.Secondary,
): APIButtonComponent | undefined {
  const customId = toCustomId(action);
  if (customId === undefined) return undefined;
  const text = shorten(toPlainLine(label), limits.buttonLabel);
  return { type: ComponentType.Button, style, custom_id: customId, label: text === "" ? "…" : text };
}
