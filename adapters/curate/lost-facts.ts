import { createEngine, type Engine, type Fact, type KnowledgeBase } from "../../src/index.ts";

/** How far down a person looks. */
const looked = 3;

const amongCandidates = (engine: Engine, text: string, factId: string): boolean =>
  engine.candidates({ text, askedOn: engine.coverage().horizon }).slice(0, looked).includes(factId);

const inAnswer = (engine: Engine, text: string, factId: string): boolean =>
  engine
    .answer({ text, askedOn: engine.coverage().horizon })
    .statements.slice(0, looked)
    .some((statement) => statement.factId === factId);

/** Whether a question finds the fact: among the first candidates for an answer or the first statements of it. */
export const findsFact = (engine: Engine, text: string, factId: string): boolean =>
  amongCandidates(engine, text, factId) || inAnswer(engine, text, factId);

/** Ids of the facts that none of the questions written for them finds. */
export const lostFacts = (knowledge: KnowledgeBase): string[] => {
  const engine = createEngine(knowledge);
  // A whole answer takes longer: they are composed only for a fact that is a candidate of none of its questions.
  const isFound = ({ id, asks }: Fact): boolean =>
    asks.some((ask) => amongCandidates(engine, ask, id)) || asks.some((ask) => inAnswer(engine, ask, id));
  return knowledge.facts.filter((fact) => !isFound(fact)).map(({ id }) => id);
};
