import { setImmediate as nextTurn } from "node:timers/promises";
import { createEngine, type Engine, loadKnowledge } from "../index.ts";

/** Gives an engine over a checked fact base folder; throws KnowledgeError. */
export type LoadEngine = (folder: string) => Promise<Engine>;

/** Loads in two halves of about equal length, so that questions that wait get their turn in between. */
export const loadEngine: LoadEngine = async (folder) => {
  const knowledge = loadKnowledge(folder);
  await nextTurn();
  return createEngine(knowledge);
};
