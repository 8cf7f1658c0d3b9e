import { createEngine, type Engine, formatProblem, KnowledgeError, loadKnowledge } from "../../src/index.ts";
import { plainText } from "./plain-text.ts";

/** A fact base ready to answer, or the lines that tell what to put right in it. */
export type LoadedEngine =
  | { readonly kind: "loaded"; readonly engine: Engine }
  | { readonly kind: "refused"; readonly problems: readonly string[] };

/** Loads the fact base in a folder; its faults are told one a line, `knowledge/file:line id: what is wrong`. */
export const loadEngine = (folder: string): LoadedEngine => {
  try {
    return { kind: "loaded", engine: createEngine(loadKnowledge(folder)) };
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    const problems = error.problems.map((problem) =>
      plainText(
        formatProblem(problem.file === folder ? problem : { ...problem, file: `knowledge/${problem.file}` }),
      ),
    );
    return { kind: "refused", problems };
  }
};
