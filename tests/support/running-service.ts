import { expect, onTestFinished } from "vitest";
import { createEngine, type Engine, loadKnowledge } from "../../src/index.ts";
import { hostEngine } from "../../src/service/engine/engine-host.ts";
import { type Log, silentLog } from "../../src/service/log.ts";
import { readVariables } from "../../src/service/read-variables.ts";
import { serviceConfigSchema } from "../../src/service/service-config.ts";
import { type RunningService, startService } from "../../src/service/start-service.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** Noon of the day on which tests ask. */
export const noon = Date.parse("2026-11-24T12:00:00Z");

let engine: Engine | undefined;

/** The engine on the real fact base; loaded once a test file. */
export function realEngine(): Engine {
  engine ??= createEngine(loadKnowledge("knowledge"));
  return engine;
}

interface TestService extends RunningService {
  /** Lets time pass, for everything but rate limits and timers. */
  readonly passMinutes: (minutes: number) => void;
  readonly databaseUrl: string;
}

interface TestServiceOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly loadEngine?: (folder: string) => Engine;
  readonly log?: Log;
}

/** The real service on the real fact base and a store of its own, at noon on 24 November 2026. */
export async function startTestService(options: TestServiceOptions = {}): Promise<TestService> {
  const { environment = {}, loadEngine = realEngine, log = silentLog } = options;
  const databaseUrl = environment["DATABASE_URL"] ?? `file:${temporaryFolder()}/store.db`;
  const variables = readVariables(serviceConfigSchema, {
    DATABASE_URL: databaseUrl,
    KNOWLEDGE_DIR: "knowledge",
    WATCH_KNOWLEDGE: "off",
    ...environment,
  });
  if (variables.kind === "invalid") throw new Error(variables.problems.join("\n"));
  let passed = 0;
  const running = await startService({
    config: variables.config,
    loadEngine: (folder) => Promise.resolve(hostEngine(loadEngine(folder))),
    onEngineLost: (error) => expect.unreachable(error.message),
    log,
    now: () => noon + passed,
  });
  onTestFinished(running.close);
  return {
    ...running,
    databaseUrl,
    passMinutes(minutes) {
      passed += minutes * 60_000;
    },
  };
}
