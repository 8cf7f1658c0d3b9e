/** A question as understood. Plain data, JSON-serialisable, so that a conversation can be kept. */
export interface Query {
  /** The question's own words, cleaned and at most 1,000 characters long. */
  readonly text: string;
  readonly language: "en" | "zh";
}
