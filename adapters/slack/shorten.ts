/** Text of at most `length` UTF-16 units; what is too long ends at a word with "…". */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, "");
  const space = cut.lastIndexOf(" ");
  return `${(space > length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** Text of at most `length` units that ends with a whole sentence or line, followed by "…"; else at a word. */
export function shortenAtSentence(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 2);
  const ends = [...cut.matchAll(/[.!?。！？\]](?=\s)|\n/gu)];
  const end = ends.at(-1)?.index;
  return end === undefined || end < length / 2
    ? shorten(text, length)
    : `${cut.slice(0, end + 1).trimEnd()} …`;
}
