import type { Adapter, PreparedAdapter, RunningAdapter } from "./adapter.ts";
import type { AnsweringService, Platform } from "./answering-service.ts";
import type { Clock } from "./calendar.ts";
import { ConfigError } from "./config-error.ts";
import { createLog } from "./create-log.ts";
import type { LoadEngine } from "./engine/engine-host.ts";
import { startEngineThread } from "./engine/start-engine-thread.ts";
import type { ReloadReason } from "./fact-bases.ts";
import { handleEvent } from "./handle-event.ts";
import type { Log } from "./log.ts";
import { type Environment, readVariables } from "./read-variables.ts";
import { serviceConfigSchema, type ServiceConfig } from "./service-config.ts";
import { type RunningService, startService } from "./start-service.ts";
import { within } from "./within.ts";

/** The bot at work. */
export interface RunningBot {
  readonly log: Log;
  readonly service: AnsweringService;
  /** Port of the health server, if there is one. */
  readonly healthPort: number | undefined;
  /** Reads the fact base again. */
  readonly reload: (why: ReloadReason) => Promise<void>;
  /** Takes no new question, finishes those in hand, disconnects, closes; done within ten seconds. */
  stop(): Promise<void>;
}

interface BotOptions {
  /** Called when an adapter or the engine cannot go on; it has been logged. */
  readonly onFailure?: (message: string) => void;
  readonly now?: Clock;
  /** Where log lines go; standard output when left out. */
  readonly writeLog?: (line: string) => void;
  /** A thread of its own for the engine when left out. */
  readonly loadEngine?: LoadEngine;
}

/** Together within the ten seconds that supervisors usually give. */
const FINISH_MS = 6000;
const DISCONNECT_MS = 2000;
const CLOSE_MS = 1500;

/**
 * Starts the service and connects the adapters.
 * @throws ConfigError, KnowledgeError or StoreError when something is not as it should be; nothing is left running.
 */
export async function startBot(
  adapters: readonly Adapter[],
  environment: Environment,
  { onFailure = () => undefined, now = Date.now, writeLog, loadEngine = startEngineThread }: BotOptions = {},
): Promise<RunningBot> {
  const { config, ready } = readConfig(adapters, environment);
  const log = createLog({
    level: config.LOG_LEVEL,
    environment,
    ...(writeLog === undefined ? {} : { write: writeLog }),
  });
  const running = await startService({
    config,
    loadEngine,
    onEngineLost(error) {
      // A new engine would take seconds as well; a supervisor starts everything anew, whatever the fault has left.
      log.fatal("the engine ended", { error });
      onFailure("the engine ended");
    },
    log,
    now,
  });
  const connected: RunningAdapter[] = [];
  const stop = async (): Promise<void> => {
    running.beginStop();
    if (!(await running.work.finished(FINISH_MS)))
      log.warn("some questions in hand were given up", { count: running.work.count() });
    await Promise.all(
      connected.map((adapter) => quietly(log, "disconnecting", DISCONNECT_MS, adapter.stop())),
    );
    await quietly(log, "closing the store", CLOSE_MS, running.close());
  };
  const outcomes = await Promise.allSettled(
    ready.map(async (adapter) => {
      connected.push(await adapter.start(contextFor(adapter.name, running, log, onFailure)));
    }),
  );
  const refused = outcomes.flatMap((outcome): unknown[] =>
    outcome.status === "rejected" ? [outcome.reason] : [],
  );
  if (refused.length > 0) {
    await stop();
    throw refused.length === 1 ? refused[0] : new AggregateError(refused, "adapters could not start");
  }
  return {
    log,
    service: running.service,
    healthPort: running.healthPort,
    reload: running.reload,
    stop,
  };
}

type ReadyAdapter = Extract<PreparedAdapter, { kind: "valid" }> & { readonly name: Platform };

/** Checks all variables of everything at once. */
function readConfig(
  adapters: readonly Adapter[],
  environment: Environment,
): { readonly config: ServiceConfig; readonly ready: readonly ReadyAdapter[] } {
  const variables = readVariables(serviceConfigSchema, environment);
  const prepared = adapters.map((adapter) => ({ name: adapter.name, ...adapter.prepare(environment) }));
  const problems = [variables, ...prepared].flatMap((part) => (part.kind === "invalid" ? part.problems : []));
  if (variables.kind === "invalid" || problems.length > 0) throw new ConfigError(problems);
  return {
    config: variables.config,
    ready: prepared.flatMap((adapter) => (adapter.kind === "valid" ? [adapter] : [])),
  };
}

function contextFor(
  platform: Platform,
  running: RunningService,
  botLog: Log,
  onFailure: (message: string) => void,
): Parameters<ReadyAdapter["start"]>[0] {
  const log = botLog.child({ platform });
  const { service, connections, installations, reportIncident, work } = running;
  return {
    service,
    log,
    installations,
    connection: connections.open(platform, log),
    handle: (event) => work.track(handleEvent(event, { platform, log, reportIncident })),
    fail(message, error) {
      log.fatal(message, { error });
      onFailure(message);
    },
  };
}

async function quietly(log: Log, what: string, limitMs: number, work: Promise<void>): Promise<void> {
  try {
    await within(limitMs, what, work);
  } catch (error) {
    log.warn(`${what} failed`, { error });
  }
}
