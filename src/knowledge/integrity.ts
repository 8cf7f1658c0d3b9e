import { factKey } from "./fact-key.ts";
import type { Problem } from "./knowledge-error.ts";
import { findRecordLine } from "./locate.ts";
import { firstDay, lastDay } from "./partial-date.ts";
import type { Parts } from "./parts.ts";
import type { Fact } from "./schema.ts";

/** A fault of one record, before its file and line are known. */
interface Fault {
  readonly id: string;
  readonly message: string;
}

interface Known {
  readonly facts: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
  readonly entities: ReadonlySet<string>;
  readonly series: ReadonlySet<string>;
  /** Entities and groups of synonyms. */
  readonly named: ReadonlySet<string>;
  readonly publishers: ReadonlySet<string>;
}

const idsOf = (items: readonly { readonly id: string }[]): Set<string> => new Set(items.map(({ id }) => id));

const dangling = (
  owner: string,
  field: string,
  ids: readonly string[] | undefined,
  known: ReadonlySet<string>,
): Fault[] =>
  (ids ?? [])
    .filter((id) => !known.has(id))
    .map((id) => ({
      id: owner,
      message: `${field} names "${id}", which does not exist; correct it or add it`,
    }));

const duplicates = (kind: string, items: readonly { readonly id: string }[]): Fault[] => {
  const seen = new Set<string>();
  return items.flatMap(({ id }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ id, message: `this ${kind} id is used twice; ids are unique, give one of them another id` }];
  });
};

const factFaults = (fact: Fact, known: Known): Fault[] => [
  ...dangling(fact.id, "sources", fact.sources, known.sources),
  ...dangling(fact.id, "topics", fact.topics, known.topics),
  ...dangling(fact.id, "entities", fact.entities, known.entities),
  ...dangling(fact.id, "disputes", fact.disputes, known.facts),
  ...dangling(fact.id, "supersedes", fact.supersedes, known.facts),
  ...dangling(fact.id, "measure.series", fact.measure?.series === undefined ? [] : [fact.measure.series], known.series),
  ...chronologyFaults(fact),
  ...((fact.kind === "claim" || fact.kind === "quote") && fact.saidBy === undefined
    ? [{ id: fact.id, message: `a ${fact.kind} has no saidBy; name who said it` }]
    : []),
  ...([...(fact.supersedes ?? []), ...(fact.disputes ?? [])].includes(fact.id)
    ? [{ id: fact.id, message: "supersedes or disputes itself; name the other fact" }]
    : []),
];

const chronologyFaults = ({ id, kind, from, until }: Fact): Fault[] => {
  if (until !== undefined && from === undefined)
    return [{ id, message: "has until but no from; add the first day" }];
  if (from !== undefined && until !== undefined && lastDay(until) < firstDay(from))
    return [{ id, message: `until ${until} lies before from ${from}; correct one of them` }];
  if (kind === "state" && from === undefined)
    return [{ id, message: "a state has no from; add since when it holds" }];
  return [];
};

const baseFaults = (parts: Parts, known: Known): Fault[] => [
  ...parts.paraphrases.flatMap(({ id }) => dangling(id, "paraphrases", [id], known.facts)),
  ...parts.gaps.flatMap(({ id }) => dangling(id, "gaps", [id], known.facts)),
  ...parts.sources.flatMap(({ id, publisher, origin }) => [
    ...dangling(id, "publisher", [publisher], known.publishers),
    ...dangling(id, "origin", origin === undefined ? [] : [origin], known.publishers),
  ]),
  ...parts.ambiguous.flatMap(({ aliases, candidates, default: fallback }) =>
    dangling(aliases[0] ?? "", "candidates", [...candidates, fallback], known.entities),
  ),
  ...parts.series.flatMap(({ id, names, law, goods, spares, allows, points }) => [
    ...dangling(id, "names", names, known.named),
    ...dangling(id, "law", law === undefined ? [] : [law], known.entities),
    ...dangling(id, "goods", [...(goods ?? []), ...(spares ?? [])], known.entities),
    ...dangling(id, "allows", allows, known.entities),
    ...points.flatMap((point) => [
      ...dangling(id, "points.facts", [...point.facts, ...(point.revised?.facts ?? [])], known.facts),
      ...dangling(id, "points.sources", point.sources, known.sources),
      ...(point.until !== undefined && lastDay(point.until) < firstDay(point.from)
        ? [{ id, message: `the point of ${point.from} ends before it starts; correct from or until` }]
        : []),
    ]),
  ]),
  ...parts.neverApplied.flatMap(({ what, facts }) => dangling(what, "facts", facts, known.facts)),
  ...parts.disputes.flatMap(({ id, us, china, others, record }) =>
    dangling(id, "facts", [...us, ...china, ...others, ...record], known.facts),
  ),
  ...parts.disagreements.flatMap(({ id, facts }) => dangling(id, "facts", facts, known.facts)),
];

const keyFaults = (facts: readonly Fact[]): Fault[] => {
  const owners = new Map<string, string>();
  return facts.flatMap(({ id }) => {
    const owner = owners.get(factKey(id));
    owners.set(factKey(id), id);
    return owner === undefined || owner === id
      ? []
      : [{ id, message: `its short key is that of "${owner}"; give one of them another id` }];
  });
};

/** Everything that can only be wrong between records: references, chronology, duplicate ids. All problems at once. */
export const checkIntegrity = (
  parts: Parts,
  files: readonly { readonly file: string; readonly text: string }[],
): Problem[] => {
  const facts = parts.chapters.flatMap((chapter) => chapter.facts);
  const known: Known = {
    facts: idsOf(facts),
    sources: idsOf(parts.sources),
    topics: idsOf(parts.topics),
    entities: idsOf(parts.entities),
    series: idsOf(parts.series),
    named: new Set([...parts.entities, ...parts.synonyms].map(({ id }) => id)),
    publishers: new Set(parts.publishers.map(({ name }) => name)),
  };
  const faults: Fault[] = [
    ...duplicates("fact", facts),
    ...duplicates("paraphrases", parts.paraphrases),
    ...duplicates("gaps", parts.gaps),
    ...duplicates("elsewhere", parts.elsewhere),
    ...duplicates("source", parts.sources),
    ...duplicates("entity", parts.entities),
    ...duplicates("topic", parts.topics),
    ...duplicates("series", parts.series),
    ...duplicates("dispute", parts.disputes),
    ...keyFaults(facts),
    ...facts.flatMap((fact) => factFaults(fact, known)),
    ...baseFaults(parts, known),
  ];
  const problems = faults.map(({ id, message }): Problem => {
    for (const { file, text } of files) {
      const line = findRecordLine(text, id);
      if (line !== undefined) return { file, line, id, message };
    }
    return { file: "knowledge", id, message };
  });
  return parts.base === undefined
    ? [
        { file: "base.yaml", message: "is missing; add it with title, covers, reviewed and contact" },
        ...problems,
      ]
    : problems;
};
