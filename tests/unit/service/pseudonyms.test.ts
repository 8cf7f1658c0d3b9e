import { expect, test } from "vitest";
import { createPseudonyms } from "../../../src/service/pseudonyms.ts";

const pseudonyms = createPseudonyms("key");

test("a pseudonym is stable under one key and different under another", () => {
  expect(pseudonyms.person("discord", "42")).toBe(createPseudonyms("key").person("discord", "42"));
  expect(pseudonyms.person("discord", "42")).not.toBe(createPseudonyms("other").person("discord", "42"));
  expect(pseudonyms.person("discord", "42")).toMatch(/^[\w-]{22}$/);
});

test("platforms, kinds and neighbouring ids do not run into each other", () => {
  const all = [
    pseudonyms.person("discord", "42"),
    pseudonyms.person("slack", "42"),
    pseudonyms.conversation("42"),
    pseudonyms.channel("slack", "4", "2"),
    pseudonyms.channel("slack", "", "42"),
    pseudonyms.vote("slack", "4", "2"),
  ];
  expect(new Set(all).size).toBe(all.length);
});

test("a person's vote on an answer has one name; anonymous votes are all different", () => {
  expect(pseudonyms.vote("slack", "a", "f1")).toBe(pseudonyms.vote("slack", "a", "f1"));
  expect(pseudonyms.vote("slack", "a", "f1")).not.toBe(pseudonyms.vote("slack", "a", "f2"));
  expect(pseudonyms.vote("slack", undefined, "f1")).not.toBe(pseudonyms.vote("slack", undefined, "f1"));
});
