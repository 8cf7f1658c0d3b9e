import type { Answer, RankingExplanation } from "../../src/index.ts";
import { plainText } from "./plain-text.ts";

const decimals = 3;
const unit = 10 ** decimals;
/** Columns of a figure such as `-0.123`, with the space before it. */
const figureWidth = 8;
/** Facts compared where the width allows any number. */
const mostFacts = 6;

/**
 * Rounds parts so that what is shown adds up to the score as shown: each is cut off, and the units that are then
 * missing go to those that lost most. `[0.0016, 0.0016]`, 0.0032 → `[0.002, 0.001]`
 */
export const roundParts = (parts: readonly number[], score: number): number[] => {
  const floors = parts.map((part) => Math.floor(part * unit));
  const missing = Math.round(score * unit) - floors.reduce((sum, part) => sum + part, 0);
  const byLoss = parts
    .map((part, index) => ({ index, loss: part * unit - Math.floor(part * unit) }))
    .sort((a, b) => b.loss - a.loss || a.index - b.index);
  const raised = new Set(byLoss.slice(0, Math.max(0, missing)).map(({ index }) => index));
  return floors.map((part, index) => (part + (raised.has(index) ? 1 : 0)) / unit);
};

const figures = (values: readonly number[]): string =>
  values.map((value) => value.toFixed(decimals).padStart(figureWidth)).join("");

/** How the question was read, in one line. */
const readingOf = ({ query }: Answer): string => {
  const { foci, period, corrections, leansOn } = query;
  return [
    `Read as: ${foci.length === 0 ? query.focus : foci.join(", ")}`,
    ...(period === undefined ? [] : [`time ${period.from ?? "…"} to ${period.until ?? "…"}`]),
    ...corrections.map(([typed, read]) => `"${typed}" as "${read}"`),
    ...(leansOn === undefined ? [] : ["leaning on the question before"]),
  ].join("; ");
};

const resultOf = (answer: Answer): string => {
  switch (answer.kind) {
    case "answered":
      return `Answered in the form "${answer.shape}".`;
    case "disputed":
      return "Answered as a dispute: each side's words.";
    case "clarification":
      return "Answered in one of several readings.";
    case "abstention":
      return `Not answered: ${answer.reason}.${answer.explanation.length === 0 ? "" : " These facts came nearest."}`;
    default:
      return answer satisfies never;
  }
};

const tableOf = (shown: readonly RankingExplanation[]): string[] => {
  const names = Object.keys(shown[0]?.signals ?? {});
  const nameWidth = Math.max("score".length, ...names.map((name) => name.length));
  const columns = shown.map(({ signals, score }) =>
    roundParts(
      names.map((name) => signals[name] ?? 0),
      score,
    ),
  );
  const rows = names
    .map((name, row) => ({ name, values: columns.map((column) => column[row] ?? 0) }))
    .filter(({ values }) => values.some((value) => value !== 0));
  return [
    " ".repeat(nameWidth) + shown.map((_, index) => `#${index + 1}`.padStart(figureWidth)).join(""),
    ...rows.map(({ name, values }) => name.padEnd(nameWidth) + figures(values)),
    "-".repeat(nameWidth + figureWidth * shown.length),
    "score".padEnd(nameWidth) + figures(shown.map(({ score }) => Math.round(score * unit) / unit)),
  ];
};

/** The signals behind an answer: one column a fact, one row a signal (0 everywhere left out), adding up to the score. */
export const toWhyTable = (answer: Answer, width = 80): string => {
  const room = Math.max(1, Math.floor((width - 12) / figureWidth));
  const shown = answer.explanation.slice(0, Math.min(room, mostFacts));
  const told = new Set(answer.statements.map(({ factId }) => factId));
  const others = [...told].filter((id) => shown.every(({ factId }) => factId !== id));
  return [
    readingOf(answer),
    resultOf(answer),
    ...(shown.length === 0 ? [] : ["", ...tableOf(shown), ""]),
    ...shown.map(({ factId }, index) => `#${index + 1}  ${factId}${told.has(factId) ? "  (told)" : ""}`),
    ...others.map((id) => ` *  ${id}  (told for the form of the answer)`),
  ]
    .map(plainText)
    .join("\n");
};
