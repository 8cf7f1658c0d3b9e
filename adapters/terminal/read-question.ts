/** Characters of standard input that are kept; a question is at most 1,000 characters long. */
const inputLength = 100_000;

/** Reads the question from a stream to its end; undefined where nothing at all came. */
export const readQuestion = async (
  chunks: AsyncIterable<Uint8Array | string>,
): Promise<string | undefined> => {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of chunks) {
    if (text.length >= inputLength) continue;
    text += typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
  }
  return text === "" ? undefined : text.replace(/\r?\n$/, "");
};
