import fc from "fast-check";
import { expect, test } from "vitest";
import { plainText } from "../../../../adapters/terminal/plain-text.ts";
import { toJson } from "../../../../adapters/terminal/to-json.ts";

test("sequences that steer a terminal lose what makes them work", () => {
  expect(plainText("a\u001b[31mb\u0007\u009b2J")).toBe("a [31mb 2J");
  expect(plainText("one\r\ntwo\ttabs")).toBe("one two tabs");
  expect(plainText("left\u202eright\u2066")).toBe("left right ");
  expect(plainText("half \ud83d, whole 😀, 关税")).toBe("half  , whole 😀, 关税");
});

test("no text keeps a control character, and plain text stays as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const plain = plainText(text);
      expect(plain).not.toMatch(/[\p{Cc}\p{Cs}]/u);
      expect(plainText(plain)).toBe(plain);
    }),
  );
});

test("JSON escapes what a terminal could act on, and reads back as what it was", () => {
  expect(toJson({ a: "\u009b2J\u2028\u202e\u001b" })).toBe('{"a":"\\u009b2J\\u2028\\u202e\\u001b"}');
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const json = toJson({ text }, 2);
      expect(json.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
      expect(JSON.parse(json)).toEqual({ text });
    }),
  );
});
