import { z } from "zod";
import type { Query } from "../../index.ts";

/** A stored query is one the engine made; only its outline is checked, and the engine's use of it is guarded. */
const storedQuery = z.custom<Query>(
  (value) => z.looseObject({ text: z.string(), language: z.enum(["en", "zh"]) }).safeParse(value).success,
);

/** The query in a conversation's row; undefined when it cannot be read. */
export function parseStoredQuery(json: string): Query | undefined {
  try {
    return storedQuery.parse(JSON.parse(json));
  } catch {
    return undefined;
  }
}
