const CONTROLS = /[\p{Cc}\u200b\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Any text → one line without control characters, direction overrides and broken surrogates: `"a\nb"` → `"a b"`.
 */
export function toPlainLine(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/[\s\u2028\u2029]+/g, " ")
    .replace(CONTROLS, "")
    .trim();
}
