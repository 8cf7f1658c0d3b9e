import { discordAdapter } from "./discord/adapter.ts";
import { loadEnvironment, runAdapters } from "./run.ts";
import { slackAdapter } from "./slack/adapter.ts";

/**
 * `npm start`: every adapter whose variables are set, in one process; with none set, the terminal.
 * Variables that are set but do not fit are told, not skipped.
 */
const environment = loadEnvironment();
const configured = [discordAdapter, slackAdapter].filter((adapter) => adapter.isConfigured(environment));

if (configured.length > 0) await runAdapters(configured, environment);
else {
  process.stderr.write("Neither Discord nor Slack is configured (see .env.example): here is the terminal.\n");
  await import("./terminal/repl.ts");
}
