import { randomBytes } from "node:crypto";
import type { Log, LogFields } from "./log.ts";

/** Logs a fault with its cause and gives the id under which it can be found again. */
export type ReportIncident = (what: string, error: unknown, fields?: LogFields) => string;

/** Incidents go to the log; `count` is told of each. */
export function createIncidents(log: Log, count: () => void): ReportIncident {
  return (what, error, fields = {}) => {
    const incident = randomBytes(4).toString("hex");
    log.error(what, { ...fields, incident, error });
    count();
    return incident;
  };
}
