import { type CurateCommand, exitCodes } from "./context.ts";

/** `gaps` and `feedback`: what the store of a running bot holds, measured against the fact base as it is. */
export const serviceReport = (name: "gaps" | "feedback", summary: string): CurateCommand => ({
  usage: name,
  summary,
  run: async ({ write, complain }) => {
    // The store and its drivers are loaded only when they are asked for.
    const [{ makeReport }, { knownProblems }, { loadEnvironment }] = await Promise.all([
      import("../../src/service/reports.ts"),
      import("../../src/service/known-problems.ts"),
      import("../run.ts"),
    ]);
    try {
      write(await makeReport(name, loadEnvironment(), Date.now()));
      return exitCodes.done;
    } catch (error) {
      const problems = knownProblems(error);
      if (problems === undefined) throw error;
      complain(problems.map((line) => `${line}\n`).join(""));
      return exitCodes.faults;
    }
  },
});
