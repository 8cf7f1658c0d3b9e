import { type Fact, firstDay } from "../../src/index.ts";

const lineEndOf = (text: string): string => (text.includes("\r\n") ? "\r\n" : "\n");

/** Puts lines at the end of a text; all other bytes stay as they are. */
export const append = (text: string, lines: readonly string[]): string => {
  const end = lineEndOf(text);
  const closed = text === "" || text.endsWith("\n") ? text : text + end;
  return closed + lines.map((line) => line + end).join("");
};

/** Puts lines before the line that begins at this offset; all other bytes stay as they are. */
const insertAt = (text: string, offset: number, lines: readonly string[]): string => {
  const end = lineEndOf(text);
  return text.slice(0, offset) + lines.map((line) => line + end).join("") + text.slice(offset);
};

/** Where the record with this id begins, comments above it included; undefined if it is not written as a list item. */
const startOf = (text: string, id: string): number | undefined => {
  const match = new RegExp(
    `(?:^[ \\t]*#.*\\r?\\n)*^[ \\t]*- id: *["']?${id}["']?[ \\t]*(?:#.*)?\\r?$`,
    "m",
  ).exec(text);
  return match?.index;
};

/** Puts a fact into its chapter by date, behind those of the same day. */
export const insertFact = (
  text: string,
  facts: readonly Fact[],
  { from, lines }: { readonly from: string | undefined; readonly lines: readonly string[] },
): string => {
  const next =
    from === undefined
      ? undefined
      : facts.find((fact) => fact.from !== undefined && firstDay(fact.from) > firstDay(from));
  const offset = next === undefined ? undefined : startOf(text, next.id);
  return offset === undefined ? append(text, ["", ...lines]) : insertAt(text, offset, [...lines, ""]);
};

/** Puts a publisher's line into its place in the alphabet. */
export const insertPublisher = (text: string, name: string, line: string): string => {
  const next = [...text.matchAll(/^ {2}- \{ name: "([^"]+)".*$/gm)].find(
    ([, other = ""]) => other.toLowerCase() > name.toLowerCase(),
  );
  return next === undefined ? append(text, [line]) : insertAt(text, next.index, [line]);
};
