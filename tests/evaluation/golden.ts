import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import { z } from "zod";

const patterns = z.array(z.string()).optional();

/** A question with what a right answer must hold. */
const goldenSchema = z.strictObject({
  id: z.string(),
  category: z.string(),
  prior: z.array(z.string()).optional(),
  question: z.string(),
  /** The only right reply is an abstention. */
  abstains: z.boolean().optional(),
  /** Facts any of which may lead the answer. */
  facts: z.array(z.string()).optional(),
  /** From each inner list one fact must be told. */
  all: z.array(z.array(z.string())).optional(),
  /** Regular expressions (flags i, u) that the statements told must match. */
  says: patterns,
  /** The same for the first statement alone. */
  lead: z.string().optional(),
  mustNot: patterns,
  /** Pattern that a citation's publisher, title or address must match. */
  cites: z.string().optional(),
});
export type Golden = z.infer<typeof goldenSchema>;

/**
 * `tuning`: rules and thresholds may be measured on it; `held-out`: left out of all fitting; the counts were seen while weights were chosen. The `spoken` ones were written
 * later by people who saw nothing but the statements, and put them as they would in a conversation; they are harder. The `exam` ones are of a last round of the same kind.
 */
export const splits = ["tuning", "held-out", "spoken", "spoken-held-out", "exam", "exam-held-out"] as const;
export type Split = (typeof splits)[number];

/** Reads one split of the golden questions. */
export const readGolden = (split: Split): Golden[] => {
  const text = readFileSync(new URL(`questions/${split}.yaml`, import.meta.url), "utf8");
  return z.strictObject({ questions: z.array(goldenSchema) }).parse(load(text)).questions;
};
