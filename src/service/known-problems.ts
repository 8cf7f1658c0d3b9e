import { KnowledgeError } from "../index.ts";
import { ConfigError } from "./config-error.ts";
import { StoreError } from "./store/store-error.ts";

/** The lines that tell a person what to put right; undefined when any of it is a fault of the program itself. */
export function knownProblems(error: unknown): readonly string[] | undefined {
  if (error instanceof ConfigError) return error.problems;
  if (error instanceof KnowledgeError) return error.message.split("\n");
  if (error instanceof StoreError) return [error.message];
  if (error instanceof AggregateError) {
    const parts = error.errors.map(knownProblems);
    return parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part ?? []);
  }
  return undefined;
}
