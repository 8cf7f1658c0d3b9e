import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Platform } from "./answering-service.ts";

/** What is counted and measured while the bot runs. */
export interface Metrics {
  /** `outcome` is an answer's kind (with the reason of an abstention), "limited", "fault" or "gone". */
  readonly question: (platform: Platform, command: string, outcome: string) => void;
  readonly took: (platform: Platform, seconds: number) => void;
  readonly limited: (platform: Platform, scope: "person" | "channel" | "all") => void;
  readonly connection: (platform: Platform, connected: boolean) => void;
  readonly reconnected: (platform: Platform) => void;
  readonly reload: (outcome: "swapped" | "unchanged" | "invalid") => void;
  /** A base was taken up: moment of loading (ms), days it was reviewed and reaches to, facts it holds. */
  readonly base: (base: BaseMeasures) => void;
  readonly feedback: (platform: Platform, verdict: string) => void;
  readonly store: (reachable: boolean) => void;
  readonly incident: () => void;
  /** All of it in the text format of Prometheus. */
  readonly expose: () => Promise<{ readonly contentType: string; readonly body: string }>;
}

/** Measures of a fact base. */
export interface BaseMeasures {
  readonly loadedAt: number;
  readonly reviewed: string;
  readonly facts: number;
}

/** Fresh metrics in a registry of their own. */
export function createMetrics(now: () => number): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]): Counter<Label> =>
    new Counter({ name, help, labelNames, registers });
  const gauge = <Label extends string>(name: string, help: string, labelNames: Label[]): Gauge<Label> =>
    new Gauge({ name, help, labelNames, registers });

  const questions = counter("parley_questions_total", "Questions by platform, command and outcome.", [
    "platform",
    "command",
    "outcome",
  ]);
  const seconds = new Histogram({
    name: "parley_answer_seconds",
    help: "Time from question to message, without delivery.",
    labelNames: ["platform"],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers,
  });
  const limits = counter(
    "parley_limited_total",
    "Questions beyond a rate limit, or (all) more than can wait.",
    ["platform", "scope"],
  );
  const connected = gauge("parley_connected", "1 when the platform is connected.", ["platform"]);
  const reconnects = counter("parley_reconnects_total", "Connections regained.", ["platform"]);
  const reloads = counter("parley_reloads_total", "Attempts to take up a changed fact base.", ["outcome"]);
  const loaded = gauge("parley_base_loaded_timestamp_seconds", "When the fact base in use was loaded.", []);
  const facts = gauge("parley_base_facts", "Facts in the base in use.", []);
  let reviewed: string | undefined;
  new Gauge({
    name: "parley_base_age_days",
    help: "Days since the fact base in use was last reviewed.",
    registers,
    collect() {
      if (reviewed !== undefined) this.set(Math.floor((now() - Date.parse(reviewed)) / 86_400_000));
    },
  });
  const feedback = counter("parley_feedback_total", "Feedback by verdict.", ["platform", "verdict"]);
  const store = gauge("parley_store_reachable", "1 when the store can be written.", []);
  const incidents = counter("parley_incidents_total", "Faults with an incident id in the log.", []);

  return {
    question: (platform, command, outcome) => questions.inc({ platform, command, outcome }),
    took: (platform, took) => seconds.observe({ platform }, took),
    limited: (platform, scope) => limits.inc({ platform, scope }),
    connection: (platform, isConnected) => connected.set({ platform }, isConnected ? 1 : 0),
    reconnected: (platform) => reconnects.inc({ platform }),
    reload: (outcome) => reloads.inc({ outcome }),
    base(base) {
      loaded.set(base.loadedAt / 1000);
      facts.set(base.facts);
      reviewed = base.reviewed;
    },
    feedback: (platform, verdict) => feedback.inc({ platform, verdict }),
    store: (reachable) => store.set(reachable ? 1 : 0),
    incident: () => incidents.inc(),
    expose: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  };
}
