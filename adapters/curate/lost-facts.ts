import { createEngine, type Engine, type Fact, type KnowledgeBase } from "../../src/index.ts";

/** How far down a person looks. */
const looked = 3;

/** Whether a question finds the fact: among the first statements of the answer or the first candidates for it. */
export const findsFact = (engine: Engine, question: string, factId: string): boolean => {
  const { statements, explanation } = engine.answer({ text: question, askedOn: engine.coverage().horizon });
  return [...statements.slice(0, looked), ...explanation.slice(0, looked)].some(
    (found) => found.factId === factId,
  );
};

/** Every so-many-th fact, from the one given on. */
export interface Share {
  readonly first: number;
  readonly step: number;
}

/** Ids of the facts of a share that none of the questions written for them finds. */
export const lostFacts = (knowledge: KnowledgeBase, { first, step }: Share): string[] => {
  const engine = createEngine(knowledge);
  const isFound = ({ id, asks }: Fact): boolean => asks.some((ask) => findsFact(engine, ask, id));
  return knowledge.facts
    .filter((fact, index) => index % step === first && !isFound(fact))
    .map(({ id }) => id);
};
