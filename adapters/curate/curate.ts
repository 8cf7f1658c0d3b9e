import { parseArgs } from "node:util";
import { formatProblem, KnowledgeError } from "../../src/index.ts";
import { type CurateCommand, type CurateContext, type CurateOptions, exitCodes } from "./context.ts";

/** The commands by name. Each is loaded when it is asked for: the others would only hold it up. */
const commands: Readonly<Record<string, () => Promise<CurateCommand>>> = {
  check: async () => (await import("./check.ts")).check,
  report: async () => (await import("./report.ts")).report,
  show: async () => (await import("./show.ts")).show,
  series: async () => (await import("./show-series.ts")).showSeries,
  new: async () => (await import("./new-fact.ts")).newFact,
  export: async () => (await import("./export-base.ts")).exportBase,
  schema: async () => (await import("./write-schemas.ts")).writeSchemas,
  gaps: async () =>
    (await import("./service-report.ts")).serviceReport(
      "gaps",
      "questions that people asked and that have no answer",
    ),
  feedback: async () =>
    (await import("./service-report.ts")).serviceReport(
      "feedback",
      "what people found wrong, outdated or unclear, by fact",
    ),
};

const help = async (): Promise<string> => {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const lines = all.map(({ usage, summary }) => `  ${usage.padEnd(24)}${summary}\n`);
  return `npm run knowledge -- <command>\n\n${lines.join("")}\nEvery command takes --folder DIR, where the fact base is not in ./knowledge.\n`;
};

type CommandLine =
  | { readonly kind: "wrong"; readonly message: string }
  | {
      readonly kind: "read";
      readonly words: readonly string[];
      readonly folder: string;
      readonly options: CurateOptions;
    };

const readCommandLine = (args: readonly string[]): CommandLine => {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        folder: { type: "string", default: "knowledge" },
        format: { type: "string", default: "json" },
        "dry-run": { type: "boolean", default: false },
        all: { type: "boolean", default: false },
      },
    });
    const { folder, format, "dry-run": dryRun, all } = values;
    return { kind: "read", words: positionals, folder, options: { format, dryRun, all } };
  } catch (error) {
    return { kind: "wrong", message: error instanceof Error ? error.message : String(error) };
  }
};

/** Runs one command of the curating tool and gives the exit code; a base that does not load is told problem by problem. */
export const curate = async (
  args: readonly string[],
  terminal: Omit<CurateContext, "folder">,
): Promise<number> => {
  const line = readCommandLine(args);
  if (line.kind === "wrong") {
    terminal.complain(`${line.message}\n`);
    return exitCodes.misuse;
  }
  const [name = "help", ...words] = line.words;
  if (name === "help") {
    terminal.write(await help());
    return exitCodes.done;
  }
  const load = Object.entries(commands).find(([known]) => known === name)?.[1];
  if (load === undefined) {
    terminal.complain(`There is no command "${name}"; there are ${Object.keys(commands).join(", ")}.\n`);
    return exitCodes.misuse;
  }
  try {
    const command = await load();
    return await command.run({ ...terminal, folder: line.folder }, words, line.options);
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    terminal.complain(error.problems.map((problem) => `${formatProblem(problem)}\n`).join(""));
    return exitCodes.faults;
  }
};
