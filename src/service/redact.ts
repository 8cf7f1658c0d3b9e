const PERSONAL: readonly (readonly [RegExp, string])[] = [
  // "<@U123|anna>", "<@!123>", "<#C123>", "<!subteam^S1>" → "[mention]"
  [/<[@#!][^<>\s]*(?:\|[^<>]*)?>/g, "[mention]"],
  // "anna@example.org" → "[address]"
  [/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, "[address]"],
  // "https://example.org/a?b" → "[link]"
  [/\bhttps?:\/\/[^\s<>|]+/gi, "[link]"],
  // "@anna" → "[mention]"
  [/(?<![\p{L}\p{N}])@[\p{L}\p{N}_.-]{2,}/gu, "[mention]"],
  // "+49 170 1234567" → "[number]"; years, rates and sums stay.
  [/(?<![\p{L}\p{N}])\+\d[\d ()/-]{7,}\d/gu, "[number]"],
  // "123456789012345678" → "[number]": ids, cards, telephone numbers without spaces.
  [/(?<![\d.,])\d{9,}(?![\d.,]\d)/g, "[number]"],
];

const LONGEST_KEPT = 500;

/** Takes mentions, addresses, links and long numbers out of a text before it is kept; at most 500 characters. */
export function redact(text: string): string {
  const clean = PERSONAL.reduce((rest, [shape, word]) => rest.replace(shape, word), text.normalize("NFC"))
    // Control characters have no place in a report on a terminal.
    .replace(/\p{Cc}+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return Array.from(clean).slice(0, LONGEST_KEPT).join("");
}
