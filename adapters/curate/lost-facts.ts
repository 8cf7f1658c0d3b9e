import { createEngine, type Engine, type Fact, type KnowledgeBase } from "../../src/index.ts";

/** How far down a person looks. */
const looked = 3;

/** Whether a question finds the fact: among the first candidates for an answer or the first statements of it. */
export const findsFact = (engine: Engine, text: string, factId: string): boolean => {
  const question = { text, askedOn: engine.coverage().horizon };
  return (
    engine.candidates(question).slice(0, looked).includes(factId) ||
    // The whole answer takes longer, and is looked at for what the candidates do not show.
    engine
      .answer(question)
      .statements.slice(0, looked)
      .some((statement) => statement.factId === factId)
  );
};

/** Ids of the facts that none of the questions written for them finds. */
export const lostFacts = (knowledge: KnowledgeBase): string[] => {
  const engine = createEngine(knowledge);
  const isFound = ({ id, asks }: Fact): boolean => asks.some((ask) => findsFact(engine, ask, id));
  return knowledge.facts.filter((fact) => !isFound(fact)).map(({ id }) => id);
};
