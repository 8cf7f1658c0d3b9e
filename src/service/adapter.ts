import type { z } from "zod";
import type { AnsweringService, Platform } from "./answering-service.ts";
import type { Installations } from "./installations.ts";
import type { Log } from "./log.ts";
import { type Environment, readVariables } from "./read-variables.ts";

/** What an adapter tells about its line to the platform; readiness and the reconnect metric rest on it. */
export interface Connection {
  readonly connected: () => void;
  /** `reason` goes to log and readiness; no tokens, no texts. */
  readonly disconnected: (reason: string) => void;
}

/** One event of a platform (a message, a command, a button) to be handled. */
export interface PlatformEvent {
  /** Names the kind of event in the log, such as "slash-command". */
  readonly name: string;
  run(): Promise<void>;
  /** Shows one calm sentence to the person when `run` failed. May fail itself; that is logged too. */
  tell?(sentence: string): Promise<void>;
}

/** All that an adapter gets. */
export interface AdapterContext<Config> {
  readonly config: Config;
  readonly service: AnsweringService;
  readonly log: Log;
  readonly connection: Connection;
  /** Where a platform's installations (workspaces with their tokens) are kept. */
  readonly installations: Installations;
  /**
   * Runs an event's handler as work in hand, which a shutdown waits for. Never rejects: a fault is logged with
   * its cause and an incident id, and the person is told one calm sentence with that id.
   */
  readonly handle: (event: PlatformEvent) => Promise<void>;
  /** Ends the process with exit code 1 after an orderly stop: the adapter cannot go on (a revoked token, say). */
  readonly fail: (message: string, error?: unknown) => void;
}

/** An adapter at work. `stop` disconnects; called when the questions in hand are finished. */
export interface RunningAdapter {
  stop(): Promise<void>;
}

/** An adapter with its configuration checked, ready to start. */
export type PreparedAdapter =
  | { readonly kind: "invalid"; readonly problems: readonly string[] }
  | {
      readonly kind: "valid";
      /** Resolves when connected; rejects when the platform refuses or cannot be reached in time. */
      start(context: Omit<AdapterContext<unknown>, "config">): Promise<RunningAdapter>;
    };

/** A platform adapter as the process frame sees it. */
export interface Adapter {
  readonly name: Platform;
  /** Schema of its variables, each with a description. */
  readonly variables: z.ZodObject;
  /** Whether any of the variables that switch it on is set. */
  isConfigured(environment: Environment): boolean;
  prepare(environment: Environment): PreparedAdapter;
}

/** What a platform defines: its name, its variables, and how it starts. */
export interface AdapterDefinition<Schema extends z.ZodObject> {
  readonly name: Platform;
  readonly config: Schema;
  /** `npm start` runs the adapter when one of these variables is set. */
  readonly configuredBy: readonly string[];
  start(context: AdapterContext<z.output<Schema>>): Promise<RunningAdapter>;
}

/** Makes an adapter of a definition, so that adapters with different configurations fit into one list. */
export function defineAdapter<Schema extends z.ZodObject>(definition: AdapterDefinition<Schema>): Adapter {
  return {
    name: definition.name,
    variables: definition.config,
    isConfigured: (environment) =>
      definition.configuredBy.some((name) => (environment[name] ?? "").trim() !== ""),
    prepare(environment) {
      const variables = readVariables(definition.config, environment);
      if (variables.kind === "invalid") return variables;
      return {
        kind: "valid",
        start: (context) => definition.start({ ...context, config: variables.config }),
      };
    },
  };
}
