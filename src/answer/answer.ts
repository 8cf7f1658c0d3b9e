import type { Query } from "../query/query.ts";

/** What a person asks, and the day on which it is asked. */
export interface Question {
  /** The words as typed; any string at all is accepted. */
  readonly text: string;
  /** The day of asking, `YYYY-MM-DD`. "Now", "last month" and the like are counted from it. */
  readonly askedOn: string;
  /** Answer as things stood on this day, `YYYY-MM-DD`, unless the question names a time itself. */
  readonly asOf?: string;
  /** The query of the question before in the same conversation, for follow-ups. */
  readonly previous?: Query;
}

/** One numbered reference of an answer. Numbers start at 1 and are stable within the answer. */
export interface Citation {
  readonly number: number;
  readonly sourceId: string;
  readonly publisher: string;
  /** Where a copy or summary was read instead of the original. */
  readonly via?: string;
  readonly title: string;
  readonly url?: string;
  /** Day of publication with its precision, `YYYY[-MM[-DD]]`. */
  readonly published?: string;
  readonly kind: "primary" | "official" | "news" | "law-firm" | "thinktank" | "reference";
}

/** What sort of assertion a statement is; a claim is never shown as a fact. */
export type StatementLabel = "fact" | "claim" | "quote" | "figure" | "definition" | "plan";

/** A curated, cited sentence. */
export interface Statement {
  readonly factId: string;
  readonly text: string;
  /** Numbers into the answer's `citations`; never empty. */
  readonly citations: readonly number[];
  readonly label: StatementLabel;
  /** Who claims it, as a display name, for claims and quotes. */
  readonly saidBy?: string;
  /** Since when it holds and, if it ended, until when and what replaced it. */
  readonly validity?: Validity;
}

/** The time for which a state holds, and what became of it. */
export interface Validity {
  readonly from: string;
  readonly until?: string;
  readonly status?: "threatened" | "announced" | "in-force" | "suspended" | "ended" | "struck-down";
  /** Statement that took this one's place, where the fact base knows it. */
  readonly replacedBy?: string;
}

/** A ready question to pick. `question` is at most 90 characters, so that it fits a button's id. */
export interface Choice {
  readonly label: string;
  readonly question: string;
}

/** A side of a dispute with what it says; the order is fixed: Washington, Beijing, others, the record. */
export interface Position {
  readonly side: "us" | "china" | "others" | "record";
  readonly statements: readonly Statement[];
}

/** Why no fact was given. */
export type AbstentionReason =
  | "empty"
  | "small-talk"
  | "out-of-scope"
  | "other-dispute"
  | "no-fact"
  | "beyond-coverage"
  | "prediction"
  | "opinion"
  | "advice"
  | "instruction";

interface AnswerBase {
  readonly askedOn: string;
  readonly query: Query;
  readonly citations: readonly Citation[];
  /** Reservations that belong to the answer, as whole sentences. */
  readonly caveats: readonly string[];
  /** The last day the sources reach, and the day of the last review. */
  readonly coverage: { readonly horizon: string; readonly reviewed: string };
  /** Signals behind the ranking of the statements, for `:why`. */
  readonly explanation: readonly RankingExplanation[];
}

/** How one candidate came by its score: the signals' weighted values add up to `score`. */
export interface RankingExplanation {
  readonly factId: string;
  readonly score: number;
  readonly signals: Readonly<Record<string, number>>;
}

/** The form in which facts are put together. */
export type AnswerShape = "direct" | "figure" | "stack" | "timeline" | "comparison" | "list" | "parts";

/** The result of a question. Expected outcomes are values; nothing here is an error. */
export type Answer =
  | (AnswerBase & {
      readonly kind: "answered";
      readonly shape: AnswerShape;
      /** Opening words computed from the facts ("Yes:", the sum of layers); cited by the lead statement. */
      readonly opening?: string;
      readonly statements: readonly Statement[];
      /** Other readings and next questions. */
      readonly choices: readonly Choice[];
      readonly topic?: string;
      readonly dispute?: string;
    })
  | (AnswerBase & {
      readonly kind: "disputed";
      /** What the disagreement is about. */
      readonly title: string;
      readonly positions: readonly Position[];
      readonly statements: readonly Statement[];
      readonly choices: readonly Choice[];
      readonly topic?: string;
      readonly dispute: string;
    })
  | (AnswerBase & {
      readonly kind: "clarification";
      /** The open point and the reading that was answered. */
      readonly reading: string;
      readonly statements: readonly Statement[];
      readonly choices: readonly Choice[];
      readonly topic?: string;
      readonly dispute?: string;
    })
  | (AnswerBase & {
      readonly kind: "abstention";
      readonly reason: AbstentionReason;
      /** What exactly is missing, in one sentence, where it can be told. */
      readonly detail?: string;
      readonly statements: readonly [];
      /** The nearest covered questions. */
      readonly nearest: readonly Choice[];
    });
