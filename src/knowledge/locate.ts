import { CORE_SCHEMA, load, YAMLException } from "js-yaml";
import { isMap, isNode, isPair, isSeq, LineCounter, parseDocument } from "yaml";
import type { Problem } from "./knowledge-error.ts";

/*
 * Two parsers share the work: js-yaml reads the base at start-up (several times faster), `yaml` knows where each node
 * stands and is asked only when a problem has to be shown.
 */

/** Line (from 1) on which the value at this path stands, or its nearest enclosing value. */
export const findLine = (text: string, path: readonly PropertyKey[]): number | undefined => {
  const counter = new LineCounter();
  let node: unknown = parseDocument(text, { lineCounter: counter }).contents;
  let offset: number | undefined;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && String(item.key) === String(key));
      if (pair === undefined) break;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    } else break;
  }
  return offset === undefined ? undefined : counter.linePos(offset).line;
};

/** Line (from 1) of the record with this id, the first such record of the file. */
export const findRecordLine = (text: string, id: string): number | undefined => {
  const index = text
    .split("\n")
    .findIndex((line) => /^\s*(- )?\{?\s*id: *["']?/.test(line) && hasId(line, id));
  return index < 0 ? undefined : index + 1;
};

const hasId = (line: string, id: string): boolean =>
  new RegExp(`id: *["']?${id}["']?\\s*(,|\\}|#|$)`).test(line);

/** A file's content, or what keeps its text from being YAML. */
export type YamlReading =
  | { readonly kind: "read"; readonly data: unknown }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] };

/** Lines indented with a tab. */
const findTabs = (file: string, text: string): Problem[] =>
  text.includes("\t")
    ? text
        .split("\n")
        .flatMap((line, index) =>
          /^\s*\t/.test(line) ? [{ file, line: index + 1, message: "indented with a tab; use spaces" }] : [],
        )
    : [];

/** Reads a file's YAML; tabs are told line by line, everything else as its parser tells it. */
export const readYaml = (file: string, text: string): YamlReading => {
  const tabs = findTabs(file, text);
  if (tabs.length > 0) return { kind: "refused", problems: tabs };
  try {
    return { kind: "read", data: load(text, { schema: CORE_SCHEMA }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = error.mark === undefined ? undefined : error.mark.line + 1;
    const message = `is not valid YAML: ${error.reason}; correct the line`;
    return { kind: "refused", problems: [{ file, ...(line && { line }), message }] };
  }
};
