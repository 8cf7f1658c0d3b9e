import { z } from "zod";
import type { RecordId } from "./to-record.ts";

const idSchema = z.union([z.string(), z.number()], { error: "must be a text or a number" });

const requestSchema = z.strictObject({
  id: idSchema.optional(),
  question: z.string({
    error: ({ input }) => (input === undefined ? "is missing: the question as a text" : "must be a text"),
  }),
  askedOn: z.iso.date({ error: "must be a day such as 2025-06-05" }).optional(),
  conversation: z.string({ error: "must be a text" }).optional(),
});

/** One line of `--jsonl` input. */
export type Request = z.infer<typeof requestSchema>;

/** A line as understood, or what is wrong with it and the id it carries, if any. */
export type ParsedRequest =
  | { readonly kind: "request"; readonly request: Request }
  | { readonly kind: "bad-line"; readonly reply: { readonly id?: RecordId; readonly error: string } };

const describe = (issue: z.core.$ZodIssue): string => {
  if (issue.code === "unrecognized_keys")
    return `unknown key ${issue.keys.map((key) => `"${key}"`).join(", ")}; known are ${Object.keys(requestSchema.shape).join(", ")}`;
  return issue.path.length === 0 ? "not a JSON object" : `${issue.path.join(".")} ${issue.message}`;
};

/** Reads a line: `{"id": 7, "question": "What is IEEPA?"}` → a request; anything else → what would be right. */
export const parseRequest = (line: string): ParsedRequest => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { kind: "bad-line", reply: { error: "not JSON; one object a line is read" } };
  }
  const result = requestSchema.safeParse(value);
  if (result.success) return { kind: "request", request: result.data };
  const id = z.looseObject({ id: idSchema }).safeParse(value);
  const error = result.error.issues.map(describe).join("; ");
  return { kind: "bad-line", reply: { ...(id.success && { id: id.data.id }), error } };
};
