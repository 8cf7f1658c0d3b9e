import { z } from "zod";

const wholeNumber = (least: number, most: number) =>
  z.coerce
    .number({ error: `a whole number from ${least} to ${most}` })
    .int({ error: `a whole number from ${least} to ${most}` })
    .min(least, { error: `a whole number from ${least} to ${most}` })
    .max(most, { error: `a whole number from ${least} to ${most}` });

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

/** Variables of the service round the engine, whichever platforms are connected. */
export const serviceConfigSchema = z.strictObject({
  KNOWLEDGE_DIR: z.string().default("./knowledge").describe("Folder of the fact base."),
  WATCH_KNOWLEDGE: z
    .enum(["on", "off"], { error: "on or off" })
    .default("on")
    .describe("Whether a change in the fact base is taken up at once. SIGHUP takes it up in any case."),
  TIME_ZONE: z
    .string()
    .refine(isTimeZone, { error: "an IANA time zone such as America/New_York" })
    .default("UTC")
    .describe('Time zone in which "today" is counted.'),
  DATABASE_URL: z
    .string()
    .regex(/^(?:file:.+|postgres(?:ql)?:\/\/.+)$/, {
      error: "file:PATH for the embedded SQLite store, or postgres://USER:PASSWORD@HOST:PORT/NAME",
    })
    .default("file:./data/parley.db")
    .describe(
      "Where conversations, feedback and settings are kept. PostgreSQL when several processes share them.",
    ),
  QUESTION_RETENTION_DAYS: wholeNumber(0, 3650)
    .default(90)
    .describe("How long the text of unanswered questions and negative feedback is kept. 0 keeps none."),
  CONVERSATION_MINUTES: wholeNumber(1, 1440)
    .default(30)
    .describe("How long a conversation is remembered for follow-up questions."),
  RATE_LIMIT_PERSON: wholeNumber(0, 10_000)
    .default(20)
    .describe("Questions a person may ask in a minute. 0 sets no limit."),
  RATE_LIMIT_CHANNEL: wholeNumber(0, 10_000)
    .default(60)
    .describe("Questions a channel may ask in a minute. 0 sets no limit."),
  HEALTH_PORT: wholeNumber(0, 65_535)
    .optional()
    .describe(
      "Port on 127.0.0.1 for /healthz, /readyz and /metrics. Unset: no server. 0: any free port, see the log.",
    ),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"], { error: "debug, info, warn, error or silent" })
    .default("info")
    .describe("From which weight on lines are logged: debug, info, warn, error or silent."),
});

/** The service's configuration, checked. */
export type ServiceConfig = z.output<typeof serviceConfigSchema>;
