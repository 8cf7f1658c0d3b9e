import { z } from "zod";
import { isPartialDate } from "./partial-date.ts";

/** Small letters, digits and single hyphens. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "is not an id; ids are small letters, digits and single hyphens")
  .max(90);
export const ids = z.array(id);
/** Words, not empty. */
export const text = z.string().trim().min(1, "is empty");
/** YAML reads a bare year as a number; both spellings mean the same. */
export const partialDate = z.preprocess(
  (value) => (typeof value === "number" ? String(value) : value),
  z.string().refine(isPartialDate, "is not a date; write YYYY, YYYY-MM or YYYY-MM-DD"),
);
