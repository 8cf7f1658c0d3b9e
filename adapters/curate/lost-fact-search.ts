import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { KnowledgeBase } from "../../src/index.ts";
import { lostFacts } from "./lost-facts.ts";

/** Asking about every fact takes seconds; more processes than this gain nothing. */
const mostProcesses = 4;

/** A search under way. */
export interface LostFactSearch {
  /** Takes this process's share of the work; gives the ids of the facts that none of their own questions finds. */
  readonly finish: (knowledge: KnowledgeBase) => Promise<readonly string[]>;
  /** Ends the search. */
  readonly stop: () => void;
}

const answerOf = (child: ChildProcess): Promise<readonly string[]> =>
  new Promise((resolve, reject) => {
    child.once("message", (ids: unknown) => resolve(z.array(z.string()).parse(ids)));
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the search for facts ended early, with code ${code}`)));
  });

/** Begins to ask every fact's own questions, in processes beside this one where there are processors for them. */
export const startLostFactSearch = (folder: string): LostFactSearch => {
  const step = Math.min(mostProcesses, availableParallelism());
  const worker = fileURLToPath(new URL("./lost-fact-worker.ts", import.meta.url));
  const children = Array.from({ length: step - 1 }, (_, index) =>
    fork(worker, [folder, String(index + 1), String(step)], {
      execArgv: ["--import", import.meta.resolve("tsx")],
      // A base that does not load is told by this process, not by each of its children.
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    }),
  );
  const others = Promise.all(children.map(answerOf));
  // Who stops the search does not wait for what it would have found.
  others.catch(() => undefined);
  return {
    finish: async (knowledge) => [...lostFacts(knowledge, { first: 0, step }), ...(await others).flat()],
    stop: () => {
      for (const child of children) child.kill();
    },
  };
};
