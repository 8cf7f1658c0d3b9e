/** An error as the log keeps it: no request bodies, no other fields that could carry a question's text. */
export interface DescribedError {
  readonly type: string;
  readonly message: string;
  readonly code?: string | number;
  readonly status?: number;
  readonly stack?: string;
  readonly cause?: DescribedError;
  readonly errors?: readonly DescribedError[];
}

const DEEPEST_CAUSE = 4;
const LONGEST_MESSAGE = 500;

/** Reduces whatever was thrown to type, message, code, status, stack and its causes. */
export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: shorten(String(error)) };
  const code = fieldOf(error, "code");
  const status = fieldOf(error, "status") ?? fieldOf(error, "statusCode");
  return {
    type: error.name,
    message: shorten(error.message),
    ...(typeof code === "string" || typeof code === "number" ? { code } : {}),
    ...(typeof status === "number" ? { status } : {}),
    ...(error.stack === undefined ? {} : { stack: framesOf(error.stack) }),
    ...(error.cause === undefined || depth >= DEEPEST_CAUSE
      ? {}
      : { cause: describeError(error.cause, depth + 1) }),
    ...(error instanceof AggregateError && depth < DEEPEST_CAUSE
      ? { errors: error.errors.map((part: unknown) => describeError(part, depth + 1)) }
      : {}),
  };
}

function fieldOf(error: Error, name: string): unknown {
  return Object.getOwnPropertyDescriptor(error, name)?.value;
}

/** The stack's frames only: its head repeats the message. */
function framesOf(stack: string): string {
  return stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 20)
    .join("\n");
}

function shorten(text: string): string {
  return text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE)}…` : text;
}
