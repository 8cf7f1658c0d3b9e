import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";

/** Where a paragraph stands. */
export interface Paragraph {
  /** What the first line begins with: a number, a bullet. Further lines are indented as far. */
  readonly lead?: string;
  readonly text: string;
  /** Columns of the terminal; undefined leaves the text in one line. */
  readonly width?: number | undefined;
}

/** Wraps a paragraph with a hanging indent; counts columns, so that Chinese takes two each. */
export const wrap = ({ lead = "", text, width }: Paragraph): string => {
  const indent = stringWidth(lead);
  const lines = width === undefined ? [text] : wrapAnsi(text, width - indent, { hard: true }).split("\n");
  return lines.map((line, index) => `${index === 0 ? lead : " ".repeat(indent)}${line}`).join("\n");
};
