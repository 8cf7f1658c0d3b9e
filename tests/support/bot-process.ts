import { spawn } from "node:child_process";
import { join } from "node:path";
import { onTestFinished, vi } from "vitest";
import { z } from "zod";
import { writeSmallBase } from "./small-base.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** A bot in a process of its own. */
export interface BotProcess {
  /** Its working folder; the fact base is in `knowledge`. */
  readonly folder: string;
  /** Writes a line to its standard input. */
  send(command: object): void;
  /** Ends its standard input. */
  endInput(): void;
  /** Resolves with what was sent back under this id. */
  replyTo(id: string): Promise<unknown>;
  /** Resolves when the log holds a line with this message; gives the line. */
  logged(message: string): Promise<Readonly<Record<string, unknown>>>;
  signal(name: NodeJS.Signals): void;
  /** Goes away as a reader of its output. */
  closeOutput(...streams: readonly ("stdout" | "stderr")[]): void;
  /** Resolves with the exit code. */
  readonly exited: Promise<number | null>;
  /** Everything written so far. */
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Waits for the health server's port and fetches a path from it. */
  get(path: string): Promise<{ readonly status: number; readonly body: string }>;
}

/** Long, for a machine that has other things to do. */
const TIMEOUT = { timeout: 100_000, interval: 20 };
const jsonObject = z.record(z.string(), z.unknown());

/**
 * Starts a program of this repository in a folder of its own with a small fact base, and with nothing of this
 * process's environment but the path.
 */
export function startBotProcess(program: string, environment: Readonly<Record<string, string>>): BotProcess {
  const folder = temporaryFolder();
  writeSmallBase(join(folder, "knowledge"), "one");
  const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), program], {
    cwd: folder,
    env: {
      PATH: process.env["PATH"],
      HEALTH_PORT: "0",
      ...environment,
    },
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
  // A process that has ended cannot be written to; the test sees the exit instead.
  child.stdin.on("error", () => undefined);
  const exited = new Promise<number | null>((resolve) => child.once("close", resolve));
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await exited;
  });
  const findLine = <Found>(
    find: (line: Readonly<Record<string, unknown>>) => Found | undefined,
  ): Promise<Found> =>
    vi.waitFor(() => {
      for (const line of stdout.split("\n").slice(0, -1)) {
        const found = find(jsonObject.parse(JSON.parse(line)));
        if (found !== undefined) return found;
      }
      throw new Error(`not written:\n${stdout}\n${stderr}`);
    }, TIMEOUT);
  const logged = (message: string) => findLine((line) => (line["msg"] === message ? line : undefined));
  return {
    folder,
    send: (command) => void child.stdin.write(`${JSON.stringify(command)}\n`),
    endInput: () => void child.stdin.end(),
    replyTo: (id) => findLine((line) => (line["id"] === id ? line["reply"] : undefined)),
    logged,
    signal: (name) => void child.kill(name),
    closeOutput(...streams) {
      for (const stream of streams) child[stream].destroy();
    },
    exited,
    stdout: () => stdout,
    stderr: () => stderr,
    async get(path) {
      const { healthPort } = await logged("service started");
      const response = await fetch(`http://127.0.0.1:${String(healthPort)}${path}`);
      return { status: response.status, body: await response.text() };
    },
  };
}
