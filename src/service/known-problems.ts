import { KnowledgeError } from "../index.ts";
import { ConfigError } from "./config-error.ts";
import { StoreError } from "./store/store-error.ts";

/** The lines that tell a person what to put right; undefined for a fault of the program itself. */
export function knownProblems(error: unknown): readonly string[] | undefined {
  if (error instanceof ConfigError) return error.problems;
  if (error instanceof KnowledgeError) return error.message.split("\n");
  if (error instanceof StoreError) return [error.message];
  return undefined;
}
