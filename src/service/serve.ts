import type { Answered } from "./answered.ts";
import type { Reply } from "./answering-service.ts";
import type { ReportIncident } from "./incidents.ts";
import type { Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";
import type { Asker, RateLimit } from "./rate-limit.ts";
import type { Turns } from "./turns.ts";
import { type Language, wording } from "./wording.ts";

/** What every request goes through, whatever it asks for. */
export interface ServeOptions {
  readonly admit: RateLimit;
  readonly turns: Turns;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly reportIncident: ReportIncident;
  readonly isStopping: () => boolean;
}

/** A request as far as limits, metrics and log care. */
export interface Served {
  readonly command: "ask" | "timeline" | "both-sides" | "sources";
  readonly asker: Asker;
  readonly language: Language;
}

/** More than this many questions do not wait: at 5 ms an answer, the last one would wait for half a minute. */
const MOST_WAITING = 5000;
const CROWDED_SECONDS = 60;

/**
 * Serves one request in its turn: turns it away while stopping or beyond a limit, measures it, and makes a fault an
 * incident.
 * The log line carries no words of the question and no ids.
 */
export async function serve<Result extends Reply>(
  { command, asker, language }: Served,
  { admit, turns, metrics, log, reportIncident, isStopping }: ServeOptions,
  run: () => Promise<Answered<Result>>,
): Promise<Result | Extract<Reply, { kind: "limited" | "fault" }>> {
  const { platform } = asker;
  const sentences = wording[language];
  if (isStopping()) return { kind: "fault", incident: "stopping", text: sentences.stopping };
  if (turns.waiting() >= MOST_WAITING) {
    metrics.limited(platform, "all");
    metrics.question(platform, command, "limited");
    return { kind: "limited", retryAfterSeconds: CROWDED_SECONDS, text: sentences.crowded };
  }
  const begun = performance.now();
  try {
    const admission = await admit(asker);
    if (admission.kind === "limited") {
      const { scope, retryAfterSeconds } = admission;
      metrics.limited(platform, scope);
      metrics.question(platform, command, "limited");
      return { kind: "limited", retryAfterSeconds, text: sentences.limited(retryAfterSeconds) };
    }
    const { reply, outcome, baseHash } = await turns.take(run);
    const tookMs = performance.now() - begun;
    metrics.question(platform, command, outcome);
    metrics.took(platform, tookMs / 1000);
    log.info("answered", {
      platform,
      command,
      outcome,
      tookMs: Math.round(tookMs * 10) / 10,
      base: baseHash,
    });
    return reply;
  } catch (error) {
    const incident = reportIncident("a question could not be answered", error, { platform, command });
    metrics.question(platform, command, "fault");
    return { kind: "fault", incident, text: sentences.fault(incident) };
  }
}
