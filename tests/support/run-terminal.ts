import { spawn } from "node:child_process";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** How a program of the terminal adapter ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A program of the terminal adapter, running. */
export interface TerminalProgram {
  readonly send: (text: string) => void;
  readonly endInput: () => void;
  readonly stdout: () => string;
  /** Closes the reading end of its standard output, as `head` does. */
  readonly stopReading: () => void;
  readonly ended: Promise<Ended>;
}

const folder = join(import.meta.dirname, "../../adapters/terminal");

/** Starts `ask` or `repl` as a process with nothing of this environment but the path. */
export const startTerminal = (
  name: "ask" | "repl",
  argv: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): TerminalProgram => {
  const child = spawn(
    process.execPath,
    ["--import", import.meta.resolve("tsx"), join(folder, `${name}.ts`), ...argv],
    { env: { PATH: process.env["PATH"], ...environment } },
  );
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  // A program that has ended cannot be written to; the test sees the exit instead.
  child.stdin.on("error", () => undefined);
  const ended = new Promise<Ended>(
    (resolve) => void child.once("close", (code) => resolve({ code, stdout, stderr })),
  );
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  return {
    send: (text) => void child.stdin.write(text),
    endInput: () => void child.stdin.end(),
    stdout: () => stdout,
    stopReading: () => void child.stdout.destroy(),
    ended,
  };
};

/** Runs `ask` or `repl` with this standard input to its end. */
export const runTerminal = (
  name: "ask" | "repl",
  argv: readonly string[],
  {
    input = "",
    environment = {},
  }: { readonly input?: string; readonly environment?: Record<string, string> } = {},
): Promise<Ended> => {
  const program = startTerminal(name, argv, environment);
  program.send(input);
  program.endInput();
  return program.ended;
};
