import { readVariables } from "../../src/service/read-variables.ts";
import { loadEnvironment } from "../run.ts";
import { discordConfig } from "./config.ts";
import { registerCommands } from "./register-commands.ts";
import { describeRefusal } from "./sign-in.ts";

const variables = readVariables(discordConfig, loadEnvironment());
if (variables.kind === "invalid") exit(variables.problems);
else {
  try {
    for (const line of await registerCommands(variables.config)) process.stdout.write(`${line}\n`);
  } catch (error) {
    exit([describeRefusal(error)]);
  }
}

function exit(problems: readonly string[]): void {
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
