/** Fields beside a log line. Never a question's text, a person's id or a token; `error` is written with its causes. */
export interface LogFields {
  readonly error?: unknown;
  readonly [name: string]: unknown;
}

/** Structured log of the process, one JSON line an entry. Tokens are scrubbed from whatever it is given. */
export interface Log {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
  fatal(message: string, fields?: LogFields): void;
  /** A log that adds these fields to every line. */
  child(fields: LogFields): Log;
}

/** A log that keeps nothing, for tests and benchmarks. */
export const silentLog: Log = {
  debug: ignore,
  info: ignore,
  warn: ignore,
  error: ignore,
  fatal: ignore,
  child: () => silentLog,
};

function ignore(): void {
  // A silent log has nothing to do.
}
