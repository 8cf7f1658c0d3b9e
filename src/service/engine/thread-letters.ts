import { KnowledgeError, type Problem } from "../../index.ts";
import type { EngineDesk } from "./engine-desk.ts";
import type { EngineOutline } from "./engine-host.ts";

/** A request to the engine's thread: which part of the desk, and what is given to it. */
export interface LetterTo<Name extends keyof EngineDesk> {
  readonly id: number;
  readonly name: Name;
  readonly given: Parameters<EngineDesk[Name]>;
}

/** Any request to the engine's thread. */
export type RequestLetter = { readonly [Name in keyof EngineDesk]: LetterTo<Name> }[keyof EngineDesk];

/** The thread's first word. */
export type FirstLetter =
  | { readonly kind: "ready"; readonly outline: EngineOutline }
  | { readonly kind: "not-loaded"; readonly fault: Fault };

/** What came of the request with this id. */
export type ReplyLetter<Result> =
  | { readonly kind: "done"; readonly id: number; readonly result: Result }
  | { readonly kind: "failed"; readonly id: number; readonly fault: Fault };

/** An error as plain values: of an error itself, only its text would come through whole. */
export interface Fault {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
  /** Of a KnowledgeError. */
  readonly problems?: readonly Problem[];
}

/** Takes an error apart for the way to another thread. */
export function toFault(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: "Error", message: String(error) };
  const { name, message, stack } = error;
  return {
    name,
    message,
    ...(stack === undefined ? {} : { stack }),
    ...(error instanceof KnowledgeError ? { problems: error.problems } : {}),
  };
}

/** Puts the error together again. */
export function toError({ name, message, stack, problems }: Fault): Error {
  if (problems !== undefined) return new KnowledgeError(problems);
  const error = new Error(message);
  error.name = name;
  if (stack !== undefined) error.stack = stack;
  return error;
}
