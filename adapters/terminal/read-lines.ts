/** A line of a stream, or the note that one was too long to be kept. */
export type Line = { readonly kind: "line"; readonly text: string } | { readonly kind: "too-long" };

/** Longest line that is kept, in UTF-16 units. */
export const lineLength = 1_048_576;

/**
 * Splits a stream into lines as they come in, without ever holding more than one line and one chunk. Only a line feed
 * ends a line (U+2028 may stand inside JSON); a carriage return before it and a missing last line feed are allowed.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array | string>,
  limit: number = lineLength,
): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  const line = { text: "", isTooLong: false };
  const add = (piece: string): void => {
    line.isTooLong ||= line.text.length + piece.length > limit;
    line.text = line.isTooLong ? "" : line.text + piece;
  };
  const end = (): Line => {
    const ended: Line = line.isTooLong
      ? { kind: "too-long" }
      : { kind: "line", text: line.text.replace(/\r$/, "") };
    line.text = "";
    line.isTooLong = false;
    return ended;
  };
  for await (const chunk of chunks) {
    const pieces = (typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true })).split("\n");
    const last = pieces.pop() ?? "";
    for (const piece of pieces) {
      add(piece);
      yield end();
    }
    add(last);
  }
  add(decoder.decode());
  if (line.text !== "" || line.isTooLong) yield end();
}
