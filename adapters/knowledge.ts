import { knownProblems } from "../src/service/known-problems.ts";
import { makeReport, type ReportName } from "../src/service/reports.ts";
import { loadEnvironment } from "./run.ts";

/** `npm run knowledge …`: `gaps` and `feedback` report what the store holds; everything else is for the curating tools. */
const reports: readonly ReportName[] = ["gaps", "feedback"];
const report = reports.find((name) => name === process.argv[2]);

if (report === undefined) await import("../src/knowledge/curate/main.ts");
else {
  try {
    process.stdout.write(await makeReport(report, loadEnvironment(), Date.now()));
  } catch (error) {
    const problems = knownProblems(error);
    if (problems === undefined) throw error;
    process.stderr.write(problems.map((line) => `${line}\n`).join(""));
    process.exitCode = 1;
  }
}
