import type { Fact, Source } from "./schema.ts";

/** On what a fact rests. */
export interface Evidence {
  /** Sources that do not repeat each other: two copies of one publisher's report count once. */
  readonly independent: number;
  /** Whether a primary or official document is among them. */
  readonly primary: boolean;
  /** Whether every source was read through a copy or a summary. */
  readonly secondHand: boolean;
}

/** Weighs a fact's sources; a relayed report counts for its original publisher. */
export const createEvidence =
  (sourceById: ReadonlyMap<string, Source>) =>
  (fact: Fact): Evidence => {
    const sources = fact.sources.flatMap((id) => sourceById.get(id) ?? []);
    return {
      independent: new Set(sources.map(({ origin, publisher }) => origin ?? publisher)).size,
      primary: sources.some(({ kind }) => kind === "primary" || kind === "official"),
      secondHand: sources.every(({ via, origin }) => via !== undefined || origin !== undefined),
    };
  };
