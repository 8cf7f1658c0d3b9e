import type { Engine } from "../../src/index.ts";
import { commandNames } from "./commands.ts";
import { plainText } from "./plain-text.ts";

/** What Tab brings: completions to put in, or questions that can only be shown. */
export type Completion =
  | { readonly kind: "complete"; readonly hits: readonly string[] }
  | { readonly kind: "show"; readonly hits: readonly string[] };

/** Questions offered at once. */
const offered = 8;

/**
 * Completes a line: commands, else covered questions. What begins with the typed words is put in, and so is the only
 * question that fits; several others are shown and leave the line as it is.
 */
export const complete = (engine: Engine, line: string): Completion => {
  if (line.startsWith(":"))
    return { kind: "complete", hits: commandNames.filter((name) => name.startsWith(line)) };
  const hits = engine.suggest(line, offered).map(plainText);
  const typed = line.toLowerCase();
  const begun = typed === "" ? [] : hits.filter((hit) => hit.toLowerCase().startsWith(typed));
  if (begun.length > 0) return { kind: "complete", hits: begun };
  return { kind: hits.length === 1 ? "complete" : "show", hits };
};
