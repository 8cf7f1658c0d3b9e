import type { Coverage, Engine, Topic } from "../../index.ts";
import { createEngineDesk, type EngineDesk } from "./engine-desk.ts";

/** What is the same as long as a fact base is: asked for once, then at hand without waiting. */
export interface EngineOutline {
  readonly coverage: Coverage;
  readonly topics: readonly Topic[];
  /** Good first questions, the best first. */
  readonly examples: readonly string[];
}

/** The desk of an engine that may work elsewhere: a request that fails, or that is lost with the engine, rejects. */
export type AsyncDesk = {
  readonly [Name in keyof EngineDesk]: (
    ...given: Parameters<EngineDesk[Name]>
  ) => Promise<ReturnType<EngineDesk[Name]>>;
};

/** An engine over one checked fact base, at work wherever it is. */
export interface EngineHost extends AsyncDesk {
  readonly outline: EngineOutline;
  /** Asks nothing more of it: it ends when it has answered what it has in hand. */
  retire(): void;
  /** Ends it at once; what it has in hand is lost. */
  end(): Promise<void>;
}

/**
 * Loads a fact base folder and builds an engine over it. `onLost` is called when the engine ends though nobody
 * wanted it to.
 * @throws KnowledgeError with all problems.
 */
export type LoadEngine = (folder: string, onLost: (error: Error) => void) => Promise<EngineHost>;

/** As many as any platform offers at once. */
const EXAMPLES = 25;

/**
 * The outline of an engine's fact base. Only questions that get an answer are offered; asking them also takes the first
 * answers, which need several times as long as later ones, out of people's way.
 */
export function outlineOf(engine: Engine): EngineOutline {
  const coverage = engine.coverage();
  const isAnswered = (text: string): boolean =>
    engine.answer({ text, askedOn: coverage.horizon }).kind !== "abstention";
  const examples = engine.suggest("", EXAMPLES).filter(isAnswered);
  return { coverage, topics: engine.topics(), examples };
}

/** An engine in this thread, for tests and tools that have one at hand. */
export function hostEngine(engine: Engine): EngineHost {
  const desk = createEngineDesk(engine);
  return {
    outline: outlineOf(engine),
    answer: later(desk.answer),
    timeline: later(desk.timeline),
    bothSides: later(desk.bothSides),
    recall: later(desk.recall),
    suggest: later(desk.suggest),
    retire: () => undefined,
    end: () => Promise.resolve(),
  };
}

/** What is thrown becomes a rejection, as it does between threads. */
function later<Given extends unknown[], Result>(
  work: (...given: Given) => Result,
): (...given: Given) => Promise<Result> {
  return (...given) => Promise.resolve().then(() => work(...given));
}
