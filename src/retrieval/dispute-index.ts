import type { KnowledgeBase } from "../knowledge/knowledge-base.ts";
import type { Dispute } from "../knowledge/schema.ts";

/** A dispute with everything that it is found by, computed once. */
export interface IndexedDispute {
  readonly dispute: Dispute;
  /** The features of its title, each with full strength. */
  readonly title: ReadonlyMap<string, number>;
  /** Weight of the title: its words and numbers; synonyms and names only repeat them. */
  readonly titleWeight: number;
  /** Strength with which each feature stands in the title or in what a side says, 0 to 1. */
  readonly strength: ReadonlyMap<string, number>;
}

/** What is on record beside the claims speaks less of the quarrel than the claims do. */
const recordShare = 0.8;

/** What the disputes are read with. */
export interface DisputeReader {
  readonly read: (text: string) => ReadonlySet<string>;
  readonly idf: (feature: string) => number;
  /** How strongly each feature stands in a fact. */
  readonly strengthIn: (factId: string) => ReadonlyMap<string, number> | undefined;
}

/** Lays out the disputes so that a question can be compared with each as a whole: its title and all that is said in it. */
export const indexDisputes = (
  knowledge: KnowledgeBase,
  { read, idf, strengthIn }: DisputeReader,
): IndexedDispute[] =>
  knowledge.disputes.map((dispute) => {
    const title = read(dispute.title);
    const inTitle = new Map([...title].map((feature) => [feature, 1]));
    const strength = new Map(inTitle);
    const add = (ids: readonly string[], share: number): void => {
      for (const [feature, value] of ids.flatMap((id) => [...(strengthIn(id) ?? [])]))
        if ((strength.get(feature) ?? 0) < value * share) strength.set(feature, value * share);
    };
    add([...dispute.us, ...dispute.china], 1);
    add([...dispute.others, ...dispute.record], recordShare);
    const titleWeight = [...title].reduce(
      (sum, feature) => (/^[wnz]:/.test(feature) ? sum + idf(feature) : sum),
      0,
    );
    return { dispute, title: inTitle, titleWeight, strength };
  });
