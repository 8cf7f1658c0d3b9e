import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import Sqlite from "libsql";
import { openStore } from "../src/service/store/open-store.ts";

/**
 * Kills a process with SIGKILL while it writes to the SQLite store, again and again, and checks each time that the
 * store opens, is sound, and holds every piece of feedback that was acknowledged.
 */
const ROUNDS = Number(process.argv[2] ?? 50);
const folder = mkdtempSync(join(tmpdir(), "parley-kill-"));
const path = join(folder, "store.db");
const acknowledged: string[] = [];
let lost = 0;
let unsound = 0;
let slowestOpenMs = 0;

for (let round = 0; round < ROUNDS; round += 1) {
  acknowledged.push(...(await writeUntilKilled(round)));
  const begun = performance.now();
  const store = await openStore(`file:${path}`);
  slowestOpenMs = Math.max(slowestOpenMs, performance.now() - begun);
  const held = new Set((await store.feedback.list()).map(({ id }) => id));
  await store.close();
  lost += acknowledged.filter((id) => !held.has(id)).length;
  const sqlite = new Sqlite(path);
  if (JSON.stringify(sqlite.pragma("integrity_check")) !== '[{"integrity_check":"ok"}]') unsound += 1;
  sqlite.close();
}
rmSync(folder, { recursive: true, force: true });
const result = { kills: ROUNDS, acknowledged: acknowledged.length, lost, unsound, slowestOpenMs };
console.log(JSON.stringify({ ...result, slowestOpenMs: Math.round(slowestOpenMs) }));
process.exitCode = lost + unsound === 0 ? 0 : 1;

/** Lets a writer run until it has acknowledged something and then a random while; gives what it acknowledged. */
async function writeUntilKilled(round: number): Promise<string[]> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "bench/service-kill-writer.ts", `file:${path}`, `r${round}`],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let output = "";
  const ended = new Promise((resolve) => child.once("close", resolve));
  await new Promise<void>((resolve, reject) => {
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
      resolve();
    });
    child.once("close", () => reject(new Error("the writer ended before it wrote anything")));
  });
  await delay(Math.random() * 300);
  child.kill("SIGKILL");
  await ended;
  // The last line may be cut off: what is not a whole line was not acknowledged.
  return output.split("\n").slice(0, -1);
}
