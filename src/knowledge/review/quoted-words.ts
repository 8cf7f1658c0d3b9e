/** Stretches of a text between double quotation marks. */
export const quotesIn = (text: string): string[] =>
  [...text.matchAll(/"([^"]*)"|“([^”]*)”/g)].map(([, straight, curly]) => straight ?? curly ?? "");

/** The text with its quotations taken out: quoted words are not ours. */
export const withoutQuotes = (text: string): string => text.replace(/"[^"]*"|“[^”]*”/g, '""');

/** Number of words of a text. */
export const countWords = (text: string): number => text.split(/\s+/).filter((word) => word !== "").length;
