import { type Logger, pino } from "pino";
import { describeError } from "./describe-error.ts";
import type { Log, LogFields } from "./log.ts";
import type { Environment } from "./read-variables.ts";
import { createScrub, type Scrub } from "./scrub.ts";

/** From which weight on lines are written. */
export type LogLevel = "debug" | "info" | "warn" | "error" | "silent";

interface LogOptions {
  readonly level: LogLevel;
  /** Its secrets are scrubbed from every line. */
  readonly environment: Environment;
  /** Where lines go; standard output when left out. */
  readonly write?: (line: string) => void;
}

/** The process's log: one JSON line an entry, scrubbed of secrets, written before the call returns. */
export function createLog(options: LogOptions): Log {
  const scrub = createScrub(options.environment);
  const write = options.write ?? ((line: string) => void process.stdout.write(line));
  const logger = pino(
    {
      level: options.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write: (line: string) => write(scrub(line)) },
  );
  return toLog(logger, scrub);
}

function toLog(logger: Logger, scrub: Scrub): Log {
  const fieldsOf = ({ error, ...fields }: LogFields = {}): object =>
    error === undefined ? fields : { ...fields, error: describeError(error) };
  return {
    debug: (message, fields) => logger.debug(fieldsOf(fields), message),
    info: (message, fields) => logger.info(fieldsOf(fields), message),
    warn: (message, fields) => logger.warn(fieldsOf(fields), message),
    error: (message, fields) => logger.error(fieldsOf(fields), message),
    fatal: (message, fields) => logger.fatal(fieldsOf(fields), message),
    child: (fields) => toLog(logger.child(fieldsOf(fields)), scrub),
  };
}
