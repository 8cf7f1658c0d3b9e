import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { DiscordStandIn } from "./discord-stand-in.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** A program of the Discord adapter, running as a process of its own. */
export interface BotProcess {
  readonly pid: number;
  /** All it has written to standard output and standard error. */
  output(): string;
  /** Waits until it has written something more. */
  moreOutput(): Promise<void>;
  /** Waits until its output holds the words. */
  says(words: string): Promise<void>;
  /** Waits for its end; resolves to the exit code, or the signal that ended it. */
  ended(): Promise<number | string>;
  kill(signal: NodeJS.Signals): void;
  /** Ends it as a supervisor would and waits. */
  stop(): Promise<number | string>;
}

/** A place of its own for a bot's store, removed by `remove`. */
export function createBotFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), "parley-discord-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/**
 * Starts `adapters/discord/<program>.ts` as an operator would, in a folder without `.env`, with nothing in its
 * environment but what it needs. A variable set to undefined is left out.
 */
export function startBot(options: {
  readonly folder: string;
  readonly discord?: DiscordStandIn;
  readonly program?: "main" | "register" | "sharded";
  readonly environment?: Readonly<Record<string, string | undefined>>;
}): BotProcess {
  const { discord, folder, program = "main", environment = {} } = options;
  const child = spawn(
    process.execPath,
    ["--import", import.meta.resolve("tsx"), join(ROOT, "adapters/discord", `${program}.ts`)],
    {
      cwd: folder,
      // Over the fourth, the bot notices when the tests are gone, however they ended.
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      env: {
        PATH: process.env["PATH"],
        HOME: folder,
        KNOWLEDGE_DIR: join(ROOT, "knowledge"),
        DATABASE_URL: `file:${join(folder, "parley.db")}`,
        WATCH_KNOWLEDGE: "off",
        ...(discord === undefined
          ? {}
          : { DISCORD_TOKEN: discord.world.token, DISCORD_API_URL: discord.apiUrl }),
        ...environment,
      },
    },
  );
  process.once("exit", () => child.kill("SIGKILL"));
  return follow(child);
}

function follow(child: ChildProcess): BotProcess {
  let text = "";
  let end: number | string | undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8");
    stream?.on("data", (chunk: string) => {
      text += chunk;
    });
  }
  child.on("close", (code: number | null, signal) => {
    end = code ?? signal ?? "unknown";
  });
  const ended = async () => {
    if (end === undefined) await once(child, "close");
    return end ?? "unknown";
  };
  const moreOutput = async (words = "anything more"): Promise<void> => {
    if (end !== undefined) throw new Error(`Ended (${end}) without saying “${words}”:\n${text}`);
    const limit = AbortSignal.timeout(60_000);
    try {
      await Promise.race([
        once(child.stdout ?? child, "data", { signal: limit }),
        once(child.stderr ?? child, "data", { signal: limit }),
        once(child, "close", { signal: limit }),
      ]);
    } catch {
      throw new Error(`Waited in vain for “${words}” in:\n${text}`);
    }
  };
  return {
    pid: child.pid ?? 0,
    output: () => text,
    ended,
    kill: (signal) => void child.kill(signal),
    moreOutput,
    async says(words) {
      while (!text.includes(words)) await moreOutput(words);
    },
    async stop() {
      if (end === undefined) child.kill("SIGTERM");
      return ended();
    },
  };
}
