/** Characters that start markup, a link, a custom emoji or a mention anywhere in a line. */
const SPECIAL = /[\\*_~`|<[\]:]/g;
/** Characters that mean something only where a line begins: heading, quotation, list. */
const LINE_START = /^(\s*)([#>+-]|\d+(?=[.)]))/;
const BROADCAST = /@(?=everyone|here)/gi;
const CONTROLS = /[\p{Cc}\u200b\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Any text → one line without control characters, direction overrides and broken surrogates.
 * `"a\nb"` → `"a b"`; a broadcast is defused by an invisible space: `"@everyone"` → `"@\u200beveryone"`.
 */
export function toPlainLine(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/[\s\u2028\u2029]+/g, " ")
    .replace(CONTROLS, "")
    .trim()
    .replace(BROADCAST, "@\u200b");
}

/**
 * Text → Markdown that Discord shows as exactly this text: no markup, no link, no mention takes effect.
 * `"*50 %* <@1>"` → `"\*50 %\* \<@1>"`, `"1. May"` → `"1\. May"`.
 */
export function escapeMarkdown(text: string): string {
  return toPlainLine(text)
    .replace(SPECIAL, "\\$&")
    .replace(LINE_START, (_match, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );
}
