/** Longest question that is read; what follows is left out (a chat message holds at most 4,000). */
export const questionLength = 1_000;

/** Markup, mentions and addresses carry no question: each is replaced by a space. */
const noise: readonly RegExp[] = [
  /<[@#!&:][^>\s]{0,80}>/g, // Discord and Slack mentions, emoji
  /<\/?[a-z!][^>]{0,200}>/gi, // HTML and XML tags
  /@(everyone|here|channel)\b/gi,
  /https?:\/\/\S+/gi,
  /[`*_~|]{1,3}(?=\S)|(?<=\S)[`*~|]{1,3}/g, // Markdown emphasis
];

/**
 * The words of a question without what is no words: control characters, lone surrogates, direction marks, markup and
 * mentions are dropped, typographic variants are unified (NFKC, straight quotes), white space is folded.
 * `"<@12> What’s IEEPA?"` → `"What's IEEPA?"`
 */
export const cleanText = (text: string): string => {
  let clean = text
    .slice(0, questionLength * 4)
    .normalize("NFKC")
    .replace(/[\u2018\u2019\u201b]/g, "'")
    .replace(/[\u201c\u201d\u300c\u300d]/g, '"')
    .replace(/[\u2010-\u2013\u2212]/g, "-");
  for (const pattern of noise) clean = clean.replace(pattern, " ");
  return clean
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\ufffd]/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, questionLength)
    .replace(/\p{Cs}/gu, "");
};

/** Whether the text is written in Chinese: at least a fifth of its letters are Han characters. */
export const isChinese = (text: string): boolean => {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return han > 0 && han * 5 >= letters;
};
