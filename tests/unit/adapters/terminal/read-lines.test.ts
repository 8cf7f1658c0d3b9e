import fc from "fast-check";
import { expect, test } from "vitest";
import { type Line, readLines } from "../../../../adapters/terminal/read-lines.ts";

async function* chunked(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) {
    await Promise.resolve();
    yield bytes.subarray(start, start + size);
  }
}

const linesOf = async (text: string, size: number, limit?: number): Promise<Line[]> => {
  const lines: Line[] = [];
  for await (const line of readLines(chunked(new TextEncoder().encode(text), size), limit)) lines.push(line);
  return lines;
};
const line = (text: string): Line => ({ kind: "line", text });

test("lines end with a line feed, with or without a carriage return, and the last one without", async () => {
  expect(await linesOf("a\r\nb\n\nc\u2028d", 3)).toEqual(["a", "b", "", "c\u2028d"].map(line));
  expect(await linesOf("", 3)).toEqual([]);
  expect(await linesOf("a\n", 3)).toEqual([line("a")]);
});

test("a line that is too long is told, and the next one is read", async () => {
  expect(await linesOf("abcdef\nab\nabcdefgh", 4, 5)).toEqual([
    { kind: "too-long" },
    line("ab"),
    { kind: "too-long" },
  ]);
});

test("however the bytes come in, the lines are the same", async () => {
  const texts = fc.array(fc.constantFrom("a", "关税", "😀", "\n", "\r\n", "{}"), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(texts, fc.integer({ min: 1, max: 7 }), async (parts, size) => {
      const text = parts.join("");
      expect(await linesOf(text, size)).toEqual(await linesOf(text, 10_000));
    }),
  );
});
