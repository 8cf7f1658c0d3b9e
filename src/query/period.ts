/** How a time limits what is asked for. */
export type Relation = "in" | "before" | "after" | "since" | "until" | "between";

/** A stretch of time in which the asked-for thing lies. */
export interface Span {
  /** Both days included; open ends are left out. */
  readonly from?: string;
  readonly until?: string;
}

/** A time named in a question. */
export interface Period extends Span {
  readonly relation: Relation;
  /** The day that a question about a state means ("before Geneva" → the last day before). */
  readonly state?: string;
  /** How exactly it was given; an event ("before Geneva") counts as its own precision. */
  readonly precision: "day" | "month" | "season" | "year" | "event";
  /** Given by the name of an event, which is also what is asked about. */
  readonly named?: true;
  /** Taken over from the question before: a hint, which the answer may leave. */
  readonly carried?: true;
  /** Other readings, where the year was left out. */
  readonly others?: readonly Span[];
  /** The words read. */
  readonly words: string;
}
