import type { IndexedFact } from "../retrieval/fact-index.ts";
import type { Step } from "./step.ts";

/** How much a fact shares of what the leading steps have in common, 0 to 1; rarer things count more. */
export const affinityTo = (
  leaders: readonly { readonly indexed: IndexedFact; readonly coverage: number }[],
  featuresOf: (indexed: IndexedFact) => readonly string[],
  rarityOf: (feature: string) => number,
): ((indexed: IndexedFact) => number) => {
  const shares = new Map<string, number>();
  for (const { indexed, coverage } of leaders)
    for (const feature of featuresOf(indexed))
      shares.set(feature, (shares.get(feature) ?? 0) + coverage * rarityOf(feature));
  // What only one of the leading steps has is no common matter.
  const weights = new Map(
    [...shares].filter(
      ([feature]) =>
        leaders.length < 3 ||
        leaders.filter(({ indexed }) => featuresOf(indexed).includes(feature)).length > 1,
    ),
  );
  const best = Math.max(0, ...[...weights.values()]);
  return (indexed) =>
    best === 0
      ? 0
      : Math.min(
          1,
          featuresOf(indexed).reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0) / best,
        );
};

/** What a stretch of time was about, where no matter is named: steps whose topics many of its facts share. */
export const storyOf = (
  inside: readonly IndexedFact[],
  evidence: (indexed: IndexedFact) => number,
): Step[] => {
  const counts = new Map<string, number>();
  for (const { fact } of inside)
    for (const topic of fact.topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  const most = Math.max(1, ...counts.values());
  return inside.map((indexed) => ({
    indexed,
    weight:
      evidence(indexed) *
      (1 + Math.max(0, ...indexed.fact.topics.map((topic) => (counts.get(topic) ?? 0) / most))),
  }));
};
