import type { KnowledgeBase } from "../knowledge/knowledge-base.ts";
import type { Fact, Source } from "../knowledge/schema.ts";
import type { Citation, Statement, StatementLabel, Validity } from "./answer.ts";

/** Turns facts into statements with numbered citations; a source keeps its number within the answer. */
export interface Citer {
  cite(fact: Fact): Statement;
  readonly citations: () => readonly Citation[];
}

/** Sources shown for one fact; the rest stand in the fact base and behind "Sources". */
const sourcesShown = 3;

const labels = {
  event: "fact",
  state: "fact",
  background: "fact",
  figure: "figure",
  claim: "claim",
  quote: "quote",
  definition: "definition",
} as const satisfies Record<Fact["kind"], StatementLabel>;

/** When a state holds and what replaced it; undefined for facts that are no states and have no status. */
export const validityOf = (fact: Fact, knowledge: KnowledgeBase): Validity | undefined => {
  if (fact.from === undefined || (fact.kind !== "state" && fact.status === undefined)) return undefined;
  const successor = knowledge.supersededBy.get(fact.id)?.[0];
  return {
    from: fact.from,
    ...(fact.until !== undefined && { until: fact.until }),
    ...(fact.status !== undefined && { status: fact.status }),
    ...(successor !== undefined && { replacedBy: successor.statement }),
  };
};

/** Display name of who said it. */
export const speakerName = (fact: Fact, knowledge: KnowledgeBase): string | undefined =>
  fact.saidBy === undefined ? undefined : (knowledge.entityById.get(fact.saidBy)?.name ?? fact.saidBy);

/** A source as the reference with this number. */
export const toCitation = (source: Source, number: number): Citation => {
  const { id, publisher, title, kind, via, url, published } = source;
  return {
    number,
    sourceId: id,
    publisher,
    title,
    kind,
    ...(via !== undefined && { via }),
    ...(url !== undefined && { url }),
    ...(published !== undefined && { published }),
  };
};

/** A fresh citer for one answer. `all` cites every source of a fact instead of the first few. */
export const createCiter = (knowledge: KnowledgeBase, all = false): Citer => {
  const citations: Citation[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (sourceId: string): number => {
    const known = numbers.get(sourceId);
    if (known !== undefined) return known;
    const source = knowledge.sourceById.get(sourceId);
    if (source === undefined) throw new Error(`no source has the id ${sourceId}`);
    const number = citations.length + 1;
    numbers.set(sourceId, number);
    citations.push(toCitation(source, number));
    return number;
  };
  return {
    citations: () => citations,
    cite(fact) {
      const saidBy = speakerName(fact, knowledge);
      const validity = validityOf(fact, knowledge);
      return {
        factId: fact.id,
        text: fact.statement,
        citations: (all ? fact.sources : fact.sources.slice(0, sourcesShown)).map(numberOf),
        label:
          (fact.status === "announced" || fact.status === "threatened") &&
          fact.kind !== "claim" &&
          fact.kind !== "quote"
            ? "plan"
            : labels[fact.kind],
        ...(saidBy !== undefined && (fact.kind === "claim" || fact.kind === "quote") && { saidBy }),
        ...(validity !== undefined && { validity }),
      };
    },
  };
};
