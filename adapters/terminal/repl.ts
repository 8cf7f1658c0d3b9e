import { exitCode } from "./exit-code.ts";
import { createHistory } from "./history.ts";
import { loadEngine } from "./load-engine.ts";
import { localDay } from "./local-day.ts";
import { parseReplArguments } from "./parse-arguments.ts";
import { createFaultReport } from "./report-fault.ts";
import { startRepl } from "./start-repl.ts";
import { readTerminalEnvironment } from "./terminal-environment.ts";
import { replUsage } from "./usage.ts";

/** `npm run repl`: a talk at the terminal. Importing this file starts it. */
const { stdin, stdout, stderr } = process;
const reportFault = createFaultReport((text) => void stderr.write(text));

const run = async (): Promise<number> => {
  const wanted = parseReplArguments(process.argv.slice(2));
  if (wanted.kind === "help") {
    stdout.write(replUsage);
    return exitCode.answered;
  }
  if (wanted.kind === "wrong-use") {
    stderr.write(`${wanted.message}\n`);
    return exitCode.wrongUse;
  }
  const loaded = loadEngine(wanted.knowledge);
  if (loaded.kind === "refused") {
    stderr.write(loaded.problems.map((line) => `${line}\n`).join(""));
    return exitCode.fault;
  }
  const environment = readTerminalEnvironment();
  await startRepl({
    engine: loaded.engine,
    input: stdin,
    output: stdout,
    environment,
    history: createHistory(environment),
    today: localDay,
    reportFault,
    ...(wanted.asOf !== undefined && { asOf: wanted.asOf }),
  });
  return exitCode.answered;
};

// A terminal that went away ends the talk.
stdout.on("error", () => process.exit(exitCode.fault));
try {
  process.exitCode = await run();
} catch (error) {
  stderr.write(`${reportFault(error)}\n`);
  process.exitCode = exitCode.fault;
}
