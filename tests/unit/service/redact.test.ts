import fc from "fast-check";
import { expect, test } from "vitest";
import { redact } from "../../../src/service/redact.ts";

test.each([
  ["what did <@U02ABC|anna> say in <#C01|trade>?", "what did [mention] say in [mention]?"],
  ["<@!123456789012345678> tariffs on soy", "[mention] tariffs on soy"],
  ["mail anna.b@example.org the list", "mail [address] the list"],
  ["ask @anna about 301", "ask [mention] about 301"],
  ["see https://example.org/x?token=1 please", "see [link] please"],
  ["call +49 170 1234567 now", "call [number] now"],
  ["order 1234567890123", "order [number]"],
  ["a\u0000b\n\tc\u001b[31m", "a b c [31m"],
])("%j is kept as %j", (text, kept) => {
  expect(redact(text)).toBe(kept);
});

test.each([
  "tariff on $50 billion since 2018-07-06",
  "HTS 8541.43.00 at 25%",
  "$300,000,000,000 of goods",
  "2018-2026: rates of 7.5% and 25%?",
  "中国对大豆的关税是多少？",
])("%j has nothing personal and stays", (text) => {
  expect(redact(text)).toBe(text);
});

test("any text comes out on one line of at most 500 characters, without addresses", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 2000 }), fc.emailAddress(), (text, address) => {
      const kept = redact(`${text} ${address} ${text}`);
      return Array.from(kept).length <= 500 && !/[\r\n]/.test(kept) && !kept.includes(` ${address} `);
    }),
  );
});
