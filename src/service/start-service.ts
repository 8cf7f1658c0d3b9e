import type { AnsweringService } from "./answering-service.ts";
import type { Clock } from "./calendar.ts";
import { createChannelRules } from "./channel-rules.ts";
import { type Connections, createConnections } from "./connections.ts";
import { createConversationMemory } from "./conversation-memory.ts";
import { createAnsweringService } from "./create-answering-service.ts";
import type { LoadEngine } from "./engine/engine-host.ts";
import { openFactBases, type ReloadReason } from "./fact-bases.ts";
import { startHealthServer } from "./health-server.ts";
import { createIncidents, type ReportIncident } from "./incidents.ts";
import type { Installations } from "./installations.ts";
import { createJournal } from "./journal.ts";
import type { Log } from "./log.ts";
import { createMetrics } from "./metrics.ts";
import { createPseudonyms } from "./pseudonyms.ts";
import { createRateLimit } from "./rate-limit.ts";
import { readReadiness } from "./readiness.ts";
import { startRetention } from "./retention.ts";
import type { ServiceConfig } from "./service-config.ts";
import { openStore } from "./store/open-store.ts";
import { createStoreGuard } from "./store-guard.ts";
import { createTurns } from "./turns.ts";
import { watchFolder } from "./watch-folder.ts";
import { createWorkInHand, type WorkInHand } from "./work-in-hand.ts";
import { createWriteBehind } from "./write-behind.ts";

/** The service at work, without any platform yet. */
export interface RunningService {
  readonly service: AnsweringService;
  readonly connections: Connections;
  readonly installations: Installations;
  readonly reportIncident: ReportIncident;
  readonly work: WorkInHand;
  readonly healthPort: number | undefined;
  readonly reload: (why: ReloadReason) => Promise<void>;
  /** From now on questions are turned away. */
  readonly beginStop: () => void;
  /** Ends watching, expiry, health server, store and engine. */
  readonly close: () => Promise<void>;
}

interface StartServiceOptions {
  readonly config: ServiceConfig;
  readonly loadEngine: LoadEngine;
  /** The engine has ended by a fault: nothing can be answered any more. It has not been logged. */
  readonly onEngineLost: (error: Error) => void;
  readonly log: Log;
  readonly now: Clock;
}

/**
 * Loads the fact base, opens the store and puts the service together.
 * @throws KnowledgeError, StoreError or ConfigError; nothing is left running.
 */
export async function startService(options: StartServiceOptions): Promise<RunningService> {
  const { config, log, now } = options;
  const metrics = createMetrics(now);
  const bases = await openFactBases({
    folder: config.KNOWLEDGE_DIR,
    load: options.loadEngine,
    onLost: options.onEngineLost,
    log,
    metrics,
    now,
  });
  // Whatever was started is stopped in reverse order, also when a later step fails.
  const started: (() => void | Promise<void>)[] = [() => bases.close()];
  const close = async (): Promise<void> => {
    for (const stop of started.splice(0).reverse()) await stop();
  };
  try {
    const store = await openStore(config.DATABASE_URL, (error) =>
      log.warn("a connection to the store was lost", { error }),
    );
    started.push(() => store.close());
    const pseudonyms = createPseudonyms(await store.pseudonymKey());
    metrics.store(true);
    const guard = createStoreGuard({ store, log, now, onChange: metrics.store });
    started.push(() => guard.stop());
    const writeBehind = createWriteBehind(guard);
    started.push(() => writeBehind.flush());
    const retention = startRetention({
      guard,
      now,
      conversationMinutes: config.CONVERSATION_MINUTES,
      questionDays: config.QUESTION_RETENTION_DAYS,
    });
    started.push(() => retention.stop());
    if (config.WATCH_KNOWLEDGE === "on") {
      const watch = await watchFolder(config.KNOWLEDGE_DIR, log, () => void bases.reload("files changed"));
      started.push(() => watch.stop());
    }

    const work = createWorkInHand();
    const connections = createConnections(metrics);
    const reportIncident = createIncidents(log, metrics.incident);
    let stopping = false;
    const isStopping = (): boolean => stopping;
    const service = createAnsweringService({
      config,
      bases,
      memory: createConversationMemory({
        guard,
        writeBehind,
        pseudonyms,
        now,
        minutes: config.CONVERSATION_MINUTES,
      }),
      journal: createJournal({ writeBehind, now, retentionDays: config.QUESTION_RETENTION_DAYS }),
      admit: createRateLimit({ person: config.RATE_LIMIT_PERSON, channel: config.RATE_LIMIT_CHANNEL }),
      channelRules: createChannelRules(guard, pseudonyms, now),
      timeZone: config.TIME_ZONE,
      turns: createTurns(),
      guard,
      writeBehind,
      pseudonyms,
      metrics,
      log,
      work,
      now,
      reportIncident,
      isStopping,
    });

    const readiness = () =>
      readReadiness({
        platforms: connections.states,
        bases,
        guard,
        storeAddress: store.address,
        isStopping,
      });
    let healthPort: number | undefined;
    if (config.HEALTH_PORT !== undefined) {
      const health = await startHealthServer({ port: config.HEALTH_PORT, readiness, metrics, log });
      started.push(() => health.stop());
      healthPort = health.port;
    }
    const { hash, facts, horizon } = bases.current().coverage;
    log.info("service started", { hash, facts, horizon, store: store.address, healthPort });

    return {
      service,
      connections,
      installations: store.installations,
      reportIncident,
      work,
      healthPort,
      reload: bases.reload,
      beginStop() {
        stopping = true;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
