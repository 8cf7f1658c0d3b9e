import type { z } from "zod";

/** The environment as handed on by the process frame. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Either the checked configuration or every problem, one line each. */
export type Variables<Config> =
  | { readonly kind: "valid"; readonly config: Config }
  | { readonly kind: "invalid"; readonly problems: readonly string[] };

/**
 * Checks the variables a schema names and leaves the rest of the environment alone. A variable set to nothing
 * counts as not set. Problems name the variable, say what would be right, and never repeat a value.
 */
export function readVariables<Schema extends z.ZodObject>(
  schema: Schema,
  environment: Environment,
): Variables<z.output<Schema>> {
  const names = Object.keys(schema.shape);
  const given = Object.fromEntries(
    names.flatMap((name) => {
      const value = environment[name]?.trim();
      return value === undefined || value === "" ? [] : [[name, value]];
    }),
  );
  const parsed = schema.safeParse(given);
  if (parsed.success) return { kind: "valid", config: parsed.data };
  return {
    kind: "invalid",
    problems: parsed.error.issues.map((issue) => {
      const name = issue.path.map(String).join(".");
      const missing = name !== "" && !(name in given);
      return name === ""
        ? issue.message
        : `${name} ${missing ? "is missing" : "is not usable"}: ${issue.message}`;
    }),
  };
}
