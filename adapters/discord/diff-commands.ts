/** A command as Discord lists it or as we send it. */
export type CommandRecord = Readonly<Record<string, unknown>>;

/** One command that differs between what Discord has and what we want. */
export interface CommandChange {
  readonly kind: "added" | "changed" | "removed";
  readonly name: string;
  /** What changed, as `path: before → after`. */
  readonly details: readonly string[];
}

/** Fields that Discord fills in itself, and the values that it leaves out or writes for "nothing". */
const OURS = [
  "name",
  "type",
  "description",
  "options",
  "name_localizations",
  "description_localizations",
  "default_member_permissions",
  "contexts",
  "integration_types",
];

/** The changes that registering `wanted` would make to `registered`; empty if there are none. */
export function diffCommands(
  registered: readonly CommandRecord[],
  wanted: readonly CommandRecord[],
): readonly CommandChange[] {
  const before = new Map(registered.map((command) => [keyOf(command), toComparable(command)]));
  const after = new Map(wanted.map((command) => [keyOf(command), toComparable(command)]));
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((key): CommandChange[] => {
    const [old, fresh] = [before.get(key), after.get(key)];
    if (old === undefined) return [{ kind: "added", name: key, details: [] }];
    if (fresh === undefined) return [{ kind: "removed", name: key, details: [] }];
    const details = differences(old, fresh, "");
    return details.length === 0 ? [] : [{ kind: "changed", name: key, details }];
  });
}

/** Changes as lines to print: `+ /ask`, `~ /timeline`, `- /old`. */
export function formatChanges(changes: readonly CommandChange[]): readonly string[] {
  const marks = { added: "+", changed: "~", removed: "-" } as const;
  return changes.flatMap((change) => [
    `${marks[change.kind]} ${change.name}`,
    ...change.details.map((detail) => `    ${detail}`),
  ]);
}

function keyOf(command: CommandRecord): string {
  const name = String(command["name"]);
  return (command["type"] ?? 1) === 1 ? `/${name}` : `“${name}” (message command)`;
}

function toComparable(command: CommandRecord): CommandRecord {
  const kept = Object.fromEntries(OURS.map((key) => [key, command[key]]));
  return { ...kept, type: kept["type"] ?? 1, description: kept["description"] ?? "" };
}

function isRecord(value: unknown): value is CommandRecord {
  return typeof value === "object" && value !== null;
}

/** Discord writes `false`, `null` and empty lists for "not given". */
function isNothing(value: unknown): boolean {
  return (
    value === undefined || value === null || value === false || (Array.isArray(value) && value.length === 0)
  );
}

function differences(before: unknown, after: unknown, path: string): readonly string[] {
  if (isNothing(before) && isNothing(after)) return [];
  if (isRecord(before) && isRecord(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => differences(before[key], after[key], path === "" ? key : `${path}.${key}`));
  }
  return before === after ? [] : [`${path}: ${format(before)} → ${format(after)}`];
}

function format(value: unknown): string {
  return isNothing(value) ? "nothing" : JSON.stringify(value);
}
