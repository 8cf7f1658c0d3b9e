import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { type Shard, ShardingManager } from "discord.js";
import type { Log } from "../../src/service/log.ts";

/** How the processes are run. */
export interface ShardOptions {
  /** The program of one shard. */
  readonly file: string;
  readonly count: number;
  readonly token: string;
  /** Port of the first shard's health server; each further one counts up. */
  readonly healthPort?: number;
  readonly log: Log;
  /** Called when a shard ends before it ever was ready: it would end the same way again. */
  readonly onHopeless: () => void;
}

/** Shards at work. */
export interface RunningShards {
  /** Lets every shard read the fact base again. */
  reload(): void;
  /** Ends every shard when it has finished the questions in hand. */
  stop(): Promise<void>;
}

/** Waiting times before a shard that ended is started again; the last one repeats. */
const PAUSES_MS = [1000, 5000, 15_000, 60_000] as const;
/** How long shards get to finish the questions in hand. */
const STOP_MS = 12_000;

/** Starts every shard as a process of its own and starts those again that end. */
export async function runShards(options: ShardOptions): Promise<RunningShards> {
  const stopping = new AbortController();
  const manager = new ShardingManager(options.file, {
    totalShards: options.count,
    token: options.token,
    respawn: false,
    execArgv: ["--import", import.meta.resolve("tsx")],
  });
  manager.on("shardCreate", (shard) => watch(shard, options, stopping.signal));
  // Without a time limit: a shard that cannot reach Discord goes on trying by itself.
  await manager.spawn({ timeout: -1 });
  return {
    reload() {
      for (const shard of manager.shards.values()) shard.process?.kill("SIGHUP");
    },
    async stop() {
      stopping.abort();
      await Promise.all([...manager.shards.values()].map((shard) => endShard(shard.process)));
    },
  };
}

function watch(shard: Shard, options: ShardOptions, stopping: AbortSignal): void {
  const { log, healthPort, onHopeless } = options;
  if (healthPort !== undefined && healthPort !== 0)
    setVariable(shard.env, "HEALTH_PORT", healthPort + shard.id);
  let wasReady = false;
  let deaths = 0;
  shard.on("ready", () => {
    wasReady = true;
    log.info("shard process ready", { shard: shard.id, pid: shard.process?.pid });
  });
  shard.on("error", (error) => log.error("shard process failed", { shard: shard.id, error }));
  shard.on("death", () => {
    if (stopping.aborted) return;
    log.error("shard process ended", { shard: shard.id, wasReady });
    if (!wasReady) return onHopeless();
    const waitMs = PAUSES_MS[Math.min(deaths, PAUSES_MS.length - 1)] ?? 0;
    deaths += 1;
    pause(waitMs, undefined, { signal: stopping })
      .then(() => shard.spawn(-1))
      .catch((error: unknown) => {
        if (!stopping.aborted) log.error("shard process cannot be started", { shard: shard.id, error });
      });
  });
}

function setVariable(environment: unknown, name: string, value: number): void {
  if (typeof environment === "object" && environment !== null) Reflect.set(environment, name, String(value));
}

async function endShard(child: ChildProcess | null): Promise<void> {
  if (child === null || child.exitCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await Promise.race([ended, pause(STOP_MS, undefined, { ref: false }).then(() => child.kill("SIGKILL"))]);
}
