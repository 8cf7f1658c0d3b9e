/** Control characters, line and paragraph separators, direction overrides and lone surrogates. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/**
 * Text that can be shown on a terminal without steering it: whatever is not to be seen becomes one space.
 * `"a\u001b[31mb"` → `"a [31mb"`
 */
export const plainText = (text: string): string => text.replace(unprintable, " ");
