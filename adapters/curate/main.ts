import { curate } from "./curate.ts";

// `… report | head` closes the pipe when it has seen enough.
process.stdout.on("error", () => process.exit());

process.exitCode = await curate(process.argv.slice(2), {
  write: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
  input: process.stdin,
});
