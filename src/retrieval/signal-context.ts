import type { Query } from "../query/query.ts";
import type { MatchedTerm } from "./match-terms.ts";
import type { Related } from "./related.ts";

/** What a signal may look at. */
export interface SignalContext {
  readonly query: Query;
  /** The question's terms as this fact has them. */
  readonly matched: readonly MatchedTerm[];
  readonly holdsKind: boolean;
  /** Share of the question that the fact covers, and likeness to the nearest question it answers. */
  readonly coverage: number;
  readonly likeness: number;
  /** Largest share of one of those questions that this question holds. */
  readonly contained: number;
  /** How much the words of the question speak for the fact, 1 for the likeliest one down to 0. */
  readonly likely: number;
  /** The day that "now" means. */
  readonly today: string;
  /** Full-text score as a share of the best one, 0 to 1. */
  readonly search: number;
  readonly superseded: boolean;
  /** Facts tied to what was told before: what replaced it, what disputes it. */
  readonly related: Related;
}
