/** The environment does not fit: every problem at once, each a line that names its variable. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The configuration has ${String(problems.length)} problem(s):\n${problems.join("\n")}`);
    this.problems = problems;
  }
}
