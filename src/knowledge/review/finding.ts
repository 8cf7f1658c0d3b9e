/** What a rule of the review found about one record: errors must be mended, warnings are for the editor to judge. */
export interface Finding {
  readonly severity: "error" | "warning";
  /** The record it is about: a fact, source, series, entity or publisher. */
  readonly id: string;
  /** What is wrong, and what would be right. */
  readonly message: string;
}

/** An error about a record. */
export const error = (id: string, message: string): Finding => ({ severity: "error", id, message });

/** A warning about a record. */
export const warning = (id: string, message: string): Finding => ({ severity: "warning", id, message });
