import type { Period } from "./period.ts";

/** What a question asks for. */
export type Focus =
  | "when"
  | "how-long"
  | "how-much"
  | "how-many"
  | "who"
  | "where"
  | "why"
  | "how"
  | "definition"
  | "yes-no"
  | "status"
  | "list"
  | "timeline"
  | "comparison"
  | "dispute"
  | "quote"
  | "what";

/** Who charges whom. */
export type Direction = "us-on-china" | "china-on-us";

/** What a tariff figure is to count. */
export interface TariffReading {
  /** Undefined where the question leaves it open. */
  readonly direction?: Direction;
  readonly counting?: "additional" | "average" | "effective" | "total";
  /** Id of a single layer ("fentanyl"). */
  readonly layer?: string;
  /** Whether the sum of all layers is asked for. */
  readonly stack: boolean;
}

/** A way in which a term of the question can be found in a fact: all of these features, with this strength. */
export interface Alternative {
  readonly features: readonly string[];
  readonly strength: number;
}

/** A word or name of the question with everything that may stand for it in a fact. */
export interface Term {
  readonly surface: string;
  /** The strongest first. */
  readonly alternatives: readonly Alternative[];
  /** `filler`: about the asking; `context`: told beside the question; `carried`: from the question before. */
  readonly role: "content" | "filler" | "context" | "carried";
  /** Ids of the entities that the words may name. */
  readonly entities?: readonly string[];
  readonly number?: true;
  /** What is asked for: the noun behind "which", "how many" or "what". */
  readonly asked?: true;
  /** Neither the fact base nor everyday English knows the word. */
  readonly unknown?: true;
}

/** Why a question is not one for the facts, as far as its wording shows it. */
export type Scope =
  | { readonly kind: "in" }
  | {
      readonly kind:
        | "empty"
        | "small-talk"
        | "out-of-scope"
        | "other-dispute"
        | "prediction"
        | "opinion"
        | "advice"
        | "instruction";
      readonly cue: string;
    };

/** What a follow-up asks of what was told: what became of it, or how it was changed. */
export type Outcome = "became" | "changed";

/** A question as understood. Plain data, JSON-serialisable, so that a conversation can be kept. */
export interface Query {
  /** The question's own words, cleaned and at most 1,000 characters long. */
  readonly text: string;
  readonly language: "en" | "zh";
  readonly terms: readonly Term[];
  readonly focus: Focus;
  /** Everything it asks for, most telling first; `focus` is the first. */
  readonly foci: readonly Focus[];
  /** The time that limits the question. */
  readonly period?: Period;
  /** Every time named, in order, for comparisons. */
  readonly periods: readonly Period[];
  /** Asks how things stand on the day of asking. */
  readonly current: boolean;
  /** Asks for the newest of several figures or reports. */
  readonly newest: boolean;
  readonly tariff?: TariffReading;
  /** Whose words or acts are asked for. */
  readonly side?: "us" | "china";
  readonly scope: Scope;
  /** The questions that a question with several points is made of; empty for a single one. */
  readonly parts: readonly string[];
  /** Slips that were corrected, as typed and as read. */
  readonly corrections: readonly (readonly [string, string])[];
  /** Ids of the facts that the answer before rested on, best first; set when the question leans on it. */
  readonly leansOn?: readonly string[];
  /** A follow-up that asks what became of what was told ("did that ever happen?") or when and how it was changed. */
  readonly outcome?: Outcome;
  /** A follow-up that asks for the same of the other party ("and the Chinese?"). */
  readonly turnsTo?: "us" | "china";
  /** Ids of the facts that this question was answered with, set once it is answered. */
  readonly answeredWith?: readonly string[];
  /** Ids of the facts that came nearest to a question that no fact answers: a follow-up starts from them. */
  readonly cameNear?: readonly string[];
}
