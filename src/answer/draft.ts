import type { KnowledgeBase } from "../knowledge/knowledge-base.ts";
import type { Dispute, Fact } from "../knowledge/schema.ts";
import type { Query } from "../query/query.ts";
import type { FactIndex } from "../retrieval/fact-index.ts";
import type { RankedFact, Ranking } from "../retrieval/rank.ts";
import type { AbstentionReason, AnswerShape, Choice, Position } from "./answer.ts";

/** Everything a composer may look at. Composers choose facts; they never write sentences about the subject. */
export interface ComposeContext {
  readonly knowledge: KnowledgeBase;
  readonly index: FactIndex;
  readonly query: Query;
  readonly ranking: Ranking;
  /** The day that "now" means, and the last day that the sources reach. */
  readonly today: string;
  readonly horizon: string;
  readonly rank: (query: Query, today: string) => Ranking;
  /** Reads a further question of the same conversation. */
  readonly parse: (text: string, previous?: Query) => Query;
}

/** Facts chosen for an answer, before they are cited. */
export type Draft =
  | {
      readonly kind: "answered";
      readonly shape: AnswerShape;
      readonly facts: readonly Fact[];
      readonly opening?: string;
      readonly caveats?: readonly string[];
      readonly choices?: readonly Choice[];
      readonly dispute?: string;
      readonly ranked?: readonly RankedFact[];
    }
  | {
      readonly kind: "clarification";
      readonly reading: string;
      readonly facts: readonly Fact[];
      readonly caveats?: readonly string[];
      readonly choices: readonly Choice[];
      readonly ranked?: readonly RankedFact[];
    }
  | {
      readonly kind: "disputed";
      readonly dispute: Dispute;
      readonly positions: readonly { readonly side: Position["side"]; readonly facts: readonly Fact[] }[];
      readonly caveats?: readonly string[];
      readonly ranked?: readonly RankedFact[];
    }
  | {
      readonly kind: "abstention";
      readonly reason: AbstentionReason;
      readonly detail?: string;
      readonly nearest: readonly Choice[];
    };

/** Builds a draft, or leaves the question to the next composer. */
export type Composer = (context: ComposeContext) => Draft | undefined;
