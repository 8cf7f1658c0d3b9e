/** One fault of the fact base: where it stands, what is wrong, what would be right. */
export interface Problem {
  readonly file: string;
  readonly line?: number;
  readonly id?: string;
  readonly message: string;
}

/** `facts/2018.yaml:12 list-1-duty-25: what is wrong, what would be right`. */
export const formatProblem = ({ file, line, id, message }: Problem): string =>
  `${file}${line === undefined ? "" : `:${line}`}${id === undefined ? "" : ` ${id}`}: ${message}`;

/** The fact base cannot be used; lists every problem found, not only the first. */
export class KnowledgeError extends Error {
  override readonly name = "KnowledgeError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(
      `The fact base has ${problems.length === 1 ? "a problem" : `${problems.length} problems`}:\n` +
        problems.map(formatProblem).join("\n"),
    );
    this.problems = problems;
  }
}
