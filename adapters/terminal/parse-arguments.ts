import { join } from "node:path";
import { parseArgs, type ParseArgsConfig } from "node:util";
import { z } from "zod";

/** What both programs can be told. */
interface Settings {
  /** Folder of the fact base. */
  readonly knowledge: string;
  /** Answer as things stood on this day, `YYYY-MM-DD`. */
  readonly asOf?: string;
}

type Told = { readonly kind: "help" } | { readonly kind: "wrong-use"; readonly message: string };

/** What the command line asks of `ask`. */
export type AskArguments =
  | Told
  | (Settings & {
      readonly kind: "question";
      readonly output: "text" | "json";
      /** Undefined where it is to be read from standard input. */
      readonly question?: string;
    })
  | (Settings & { readonly kind: "lines" });

/** What the command line asks of `repl`. */
export type ReplArguments = Told | (Settings & { readonly kind: "talk" });

/** The fact base of this project. */
const ownKnowledge = join(import.meta.dirname, "../../knowledge");

const shared = {
  "as-of": { type: "string" },
  knowledge: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const satisfies ParseArgsConfig["options"];

const day = z.iso.date();

/** Whether the text is a day of the calendar, `YYYY-MM-DD`. */
export const isDay = (text: string): boolean => day.safeParse(text).success;

const wrongUse = (message: string): Told => ({ kind: "wrong-use", message });

/** The first sentence of what node says about an argument: the rest is about its own options. */
const tellParseError = (error: unknown): Told => {
  const said = error instanceof Error ? error.message : String(error);
  return wrongUse(`${said.split(/\.\s|\n/)[0] ?? said}; --help tells what there is.`);
};

const settingsOf = (asOf: string | undefined, knowledge: string | undefined): Settings => ({
  knowledge: knowledge ?? ownKnowledge,
  ...(asOf !== undefined && { asOf }),
});

const badDay = (asOf: string): Told =>
  wrongUse(`--as-of ${asOf} is not a day of the calendar; give year-month-day, such as --as-of 2025-04-20.`);

/** Reads the arguments of `ask`: `["What", "is", "IEEPA?", "--json"]` → one question, to be answered as JSON. */
export const parseAskArguments = (argv: readonly string[]): AskArguments => {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { ...shared, json: { type: "boolean" }, jsonl: { type: "boolean" } },
    });
  } catch (error) {
    return tellParseError(error);
  }
  const { values, positionals } = parsed;
  const { "as-of": asOf, knowledge, help, json = false, jsonl = false } = values;
  if (help === true) return { kind: "help" };
  if (asOf !== undefined && !isDay(asOf)) return badDay(asOf);
  if (json && jsonl) return wrongUse("--json and --jsonl exclude each other; give one of them.");
  if (jsonl && positionals.length > 0)
    return wrongUse("--jsonl reads its questions from standard input; leave the question out.");
  const settings = settingsOf(asOf, knowledge);
  if (jsonl) return { ...settings, kind: "lines" };
  return {
    ...settings,
    kind: "question",
    output: json ? "json" : "text",
    ...(positionals.length > 0 && { question: positionals.join(" ") }),
  };
};

/** Reads the arguments of `repl`, which takes no question: a wrong word is told. */
export const parseReplArguments = (argv: readonly string[]): ReplArguments => {
  try {
    const { "as-of": asOf, knowledge, help } = parseArgs({ args: [...argv], options: shared }).values;
    if (help === true) return { kind: "help" };
    if (asOf !== undefined && !isDay(asOf)) return badDay(asOf);
    return { ...settingsOf(asOf, knowledge), kind: "talk" };
  } catch (error) {
    return tellParseError(error);
  }
};
