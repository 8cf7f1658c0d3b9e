import type { IndexedFact } from "../retrieval/fact-index.ts";

/** A fact as a step of a course of events, with its weight among the others. */
export interface Step {
  readonly indexed: IndexedFact;
  readonly weight: number;
}
