import { fileURLToPath } from "node:url";
import { createLog } from "../../src/service/create-log.ts";
import { readVariables } from "../../src/service/read-variables.ts";
import { serviceConfigSchema } from "../../src/service/service-config.ts";
import { loadEnvironment, onOutputClosed } from "../run.ts";
import { discordConfig } from "./config.ts";
import { countShards } from "./count-shards.ts";
import { runShards } from "./run-shards.ts";
import { describeRefusal } from "./sign-in.ts";

const environment = loadEnvironment();
const discord = readVariables(discordConfig, environment);
const service = readVariables(serviceConfigSchema, environment);

if (discord.kind === "invalid" || service.kind === "invalid") {
  giveUp([discord, service].flatMap((each) => (each.kind === "invalid" ? each.problems : [])));
} else {
  const log = createLog({ level: service.config.LOG_LEVEL, environment });
  const count = await countShards(discord.config).catch((error: unknown) => giveUp([describeRefusal(error)]));
  if (count !== undefined) {
    log.info("starting shards", { count });
    const { HEALTH_PORT: healthPort } = service.config;
    let stop: (exitCode: number) => void = () => process.exit(1);
    const shards = await runShards({
      file: fileURLToPath(new URL("main.ts", import.meta.url)),
      count,
      token: discord.config.DISCORD_TOKEN,
      ...(healthPort === undefined ? {} : { healthPort }),
      log,
      onHopeless: () => stop(1),
    });
    stop = (exitCode) => void shards.stop().then(() => process.exit(exitCode));
    process.on("SIGHUP", () => shards.reload());
    process.once("disconnect", () => stop(1));
    onOutputClosed(() => stop(1));
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => stop(0));
  }
}

function giveUp(problems: readonly string[]): undefined {
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
