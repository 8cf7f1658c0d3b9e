import { createEngine, loadKnowledge } from "../index.ts";
import { dayIn } from "./calendar.ts";
import { ConfigError } from "./config-error.ts";
import { reportFeedback } from "./feedback-report.ts";
import { formatFeedbackReport, formatGapReport } from "./format-reports.ts";
import { reportGaps } from "./gap-report.ts";
import { type Environment, readVariables } from "./read-variables.ts";
import { serviceConfigSchema } from "./service-config.ts";
import { openStore } from "./store/open-store.ts";

/** The reports for curators: questions without an answer, and feedback by fact. */
export type ReportName = "gaps" | "feedback";

/**
 * Makes a report of what the store holds, measured against the fact base as it is now.
 * @throws ConfigError, KnowledgeError or StoreError.
 */
export async function makeReport(name: ReportName, environment: Environment, now: number): Promise<string> {
  const variables = readVariables(serviceConfigSchema, environment);
  if (variables.kind === "invalid") throw new ConfigError(variables.problems);
  const { config } = variables;
  const engine = createEngine(loadKnowledge(config.KNOWLEDGE_DIR));
  const today = dayIn(config.TIME_ZONE, now);
  const store = await openStore(config.DATABASE_URL);
  try {
    switch (name) {
      case "gaps":
        return formatGapReport(reportGaps(await store.gaps.list(), engine, today));
      case "feedback":
        return formatFeedbackReport(reportFeedback(await store.feedback.list(), engine, today));
      default:
        return name satisfies never;
    }
  } finally {
    await store.close();
  }
}
