import type { z } from "zod";
import { read, type Reading, unclear } from "./interview.ts";

/** Reads an answer by the schema of its field; the words of a refusal are the schema's own. */
export const bySchema =
  <T>(schema: z.ZodType<T>) =>
  (answer: string): Reading<T> => {
    const result = schema.safeParse(answer);
    return result.success
      ? read(result.data)
      : unclear(`It ${result.error.issues[0]?.message.replace(/^Invalid \w+: /, "") ?? "is not right"}.`);
  };

/** The same, where nothing may be answered. */
export const orNothing =
  <T>(readAnswer: (answer: string) => Reading<T>) =>
  (answer: string): Reading<T | undefined> =>
    answer === "" ? read(undefined) : readAnswer(answer);

/** One of some words. */
export const oneOf =
  <T extends string>(words: readonly T[], fallback?: T) =>
  (answer: string): Reading<T> => {
    const word = answer === "" ? fallback : words.find((known) => known === answer);
    return word === undefined ? unclear(`Choose one of ${words.join(", ")}.`) : read(word);
  };

/** Ids with commas between them, each of which must be known. */
export const idsFrom =
  (known: ReadonlySet<string>, least: number) =>
  (answer: string): Reading<string[]> => {
    const ids = answer
      .split(/[,\s]+/)
      .map((id) => id.trim())
      .filter((id) => id !== "");
    const strange = ids.filter((id) => !known.has(id));
    if (strange.length > 0) return unclear(`Not known: ${strange.join(", ")}.`);
    return ids.length < least ? unclear(`Name at least ${least}.`) : read(ids);
  };
