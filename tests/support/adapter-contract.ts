import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Message } from "../../src/index.ts";
import { contractMessages, hostileMessage } from "./contract-messages.ts";
import { goldenMessages } from "./golden-messages.ts";

/** What a person sees of one platform message once its markup has done its work. */
export interface ReadMessage {
  /** Pieces of running text (an embed, a block) with markup taken off, links as their text alone. */
  readonly texts: readonly string[];
  /** Addresses that can be followed. */
  readonly links: readonly string[];
  /** Mentions, broadcasts and custom emoji that would take effect. */
  readonly mentions: readonly string[];
  /** Labels of buttons, in order. */
  readonly buttons: readonly string[];
}

/** A platform as the contract sees it. `Payload` is one message as its API takes it. */
export interface AdapterContract<Payload> {
  readonly name: string;
  /** A rendered message as the platform messages that hold it, in order. */
  toPlatform(message: Message): readonly Payload[];
  /** Everything in which a payload breaks the platform's documented limits; empty if it keeps them. */
  limits(payload: Payload): readonly string[];
  /** Reads a payload as the platform's client would show it. Written apart from the adapter. */
  read(payload: Payload): ReadMessage;
}

/**
 * Registers the tests that every adapter has to pass: inside the limits, every citation kept, no statement cut in
 * half, no mention and no markup out of a text. Called once in each adapter's own test file.
 */
export function testAdapterContract<Payload>(adapter: AdapterContract<Payload>): void {
  describe(`${adapter.name} keeps the adapter contract`, () => {
    it.each(contractMessages())("in $name", ({ message }) => {
      expectKept(adapter, message);
    });

    it("in every golden answer and time line", { timeout: 300_000 }, () => {
      const golden = goldenMessages();
      expect(golden.length).toBeGreaterThan(100);
      for (const { name, message } of golden) {
        try {
          expectKept(adapter, message);
        } catch (cause) {
          throw new Error(`not kept for “${name}”`, { cause });
        }
      }
    });

    it("for any text at all", () => {
      fc.assert(
        fc.property(hostileMessage, (message) => expectKept(adapter, message)),
        { numRuns: 200 },
      );
    });
  });
}

function expectKept<Payload>(adapter: AdapterContract<Payload>, message: Message): void {
  const payloads = adapter.toPlatform(message);
  expect(payloads.length).toBeGreaterThan(0);
  for (const payload of payloads) expect(adapter.limits(payload)).toEqual([]);

  const read = payloads.map((payload) => adapter.read(payload));
  const texts = read.flatMap((payload) => payload.texts).map(toComparable);
  const everything = texts.join("\n");
  const links = read.flatMap((payload) => payload.links);

  expect(read.flatMap((payload) => payload.mentions)).toEqual([]);
  for (const section of message.sections) {
    if (section.label !== undefined) expect(everything).toContain(toComparable(section.label));
    for (const line of section.lines) {
      const whole = [line.text, ...line.citations.map((number) => `[${number}]`)].join(" ");
      expect(texts.some((text) => text.includes(toComparable(whole)))).toBe(true);
      if (line.note !== undefined) expect(everything).toContain(toComparable(line.note));
    }
  }
  for (const part of [message.heading ?? "", message.footer, ...message.caveats]) {
    expect(everything).toContain(toComparable(part));
  }
  const allowed = new Set<string>();
  for (const citation of message.citations) {
    expect(everything).toContain(toComparable(`[${citation.number}]`));
    expect(everything).toContain(toComparable(citation.publisher));
    if (citation.url === undefined) expect(everything).toContain(toComparable(citation.title));
    else {
      allowed.add(new URL(citation.url).href);
      expect(links.map((link) => decodeURI(new URL(link).href))).toContain(
        decodeURI(new URL(citation.url).href),
      );
    }
  }
  expect(links.filter((link) => ![...allowed].some((url) => sameAddress(url, link)))).toEqual([]);
}

function sameAddress(one: string, other: string): boolean {
  return decodeURIComponent(one) === decodeURIComponent(other);
}

/** Texts are compared without invisible characters and with single spaces: platforms differ in both. */
function toComparable(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/[\u200b\u2060\u202a-\u202e\u2066-\u2069]|(?=\p{Cc})[^\s]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}
