import type { Engine } from "../index.ts";

/** Good first questions for empty states and suggested prompts. */
export function exampleQuestions(engine: Engine, limit: number): readonly string[] {
  return engine.suggest("", limit);
}
