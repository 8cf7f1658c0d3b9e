import {
  type Finding,
  type KnowledgeBase,
  formatProblem,
  locateRecords,
  parseKnowledge,
  readKnowledgeFiles,
  reviewKnowledge,
} from "../../src/index.ts";
import { type CurateCommand, exitCodes } from "./context.ts";
import { countOf } from "./count-of.ts";
import { lostFacts } from "./lost-facts.ts";

const toLost = (id: string): Finding => ({
  severity: "error",
  id,
  message:
    "none of its own questions finds it among the first three; write the words of the statement into asks",
});

/**
 * The base without what only helps to find: a fact must be found by its own words and questions. Among all the paraphrases it is
 * looked for in the tests, which may take longer.
 */
const byOwnWords = (knowledge: KnowledgeBase): KnowledgeBase => ({
  ...knowledge,
  paraphrasesOf: new Map(),
  gapsOf: new Map(),
  elsewhere: [],
});

/** `check`: the format, the references and all house rules. Errors give exit code 1, warnings do not. */
export const check: CurateCommand = {
  usage: "check",
  summary: "find what is wrong with the facts; warnings are for you to judge",
  run: ({ folder, write }) => {
    const files = readKnowledgeFiles(folder);
    const knowledge = parseKnowledge(files);
    const findings = [...reviewKnowledge(knowledge), ...lostFacts(byOwnWords(knowledge)).map(toLost)];
    const places = findings.length > 0 ? locateRecords(files) : undefined;
    const tell = (severity: Finding["severity"], label: string): number => {
      const chosen = findings.filter((finding) => finding.severity === severity);
      for (const { id, message } of chosen)
        write(`${label}${formatProblem({ file: folder, ...places?.get(id), id, message })}\n`);
      return chosen.length;
    };
    const warnings = tell("warning", "warning: ");
    const errors = tell("error", "error: ");
    write(
      `${countOf(knowledge.facts.length, "fact")}, ${countOf(knowledge.sourceById.size, "source")}: ${countOf(errors, "error")}, ${countOf(warnings, "warning")}.\n`,
    );
    return errors > 0 ? exitCodes.faults : exitCodes.done;
  },
};
