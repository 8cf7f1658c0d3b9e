import {
  type Finding,
  formatProblem,
  locateRecords,
  parseKnowledge,
  readKnowledgeFiles,
  reviewKnowledge,
} from "../../src/index.ts";
import { type CurateCommand, exitCodes } from "./context.ts";
import { countOf } from "./count-of.ts";
import { startLostFactSearch } from "./lost-fact-search.ts";

const toLost = (id: string): Finding => ({
  severity: "error",
  id,
  message:
    "none of its own questions finds it among the first three; write the words of the statement into asks",
});

/** `check`: the format, the references and all house rules. Errors give exit code 1, warnings do not. */
export const check: CurateCommand = {
  usage: "check",
  summary: "find what is wrong with the facts; warnings are for you to judge",
  run: async ({ folder, write }) => {
    const search = startLostFactSearch(folder);
    try {
      const files = readKnowledgeFiles(folder);
      const knowledge = parseKnowledge(files);
      const places = locateRecords(files);
      const findings = [...reviewKnowledge(knowledge), ...(await search.finish(knowledge)).map(toLost)];
      const tell = (severity: Finding["severity"], label: string): number => {
        const chosen = findings.filter((finding) => finding.severity === severity);
        for (const { id, message } of chosen)
          write(`${label}${formatProblem({ file: folder, ...places.get(id), id, message })}\n`);
        return chosen.length;
      };
      const warnings = tell("warning", "warning: ");
      const errors = tell("error", "error: ");
      write(
        `${countOf(knowledge.facts.length, "fact")}, ${countOf(knowledge.sourceById.size, "source")}: ${countOf(errors, "error")}, ${countOf(warnings, "warning")}.\n`,
      );
      return errors > 0 ? exitCodes.faults : exitCodes.done;
    } finally {
      search.stop();
    }
  },
};
