import type { Focus, Query, Term } from "../query/query.ts";
import { readFocuses } from "../query/read-focus.ts";
import type { ReadText } from "./read-text.ts";

/** A term of the question with its weight. */
export interface WeighedTerm {
  readonly term: Term;
  readonly weight: number;
}

/** Some questions that a fact answers, laid out so that a question is compared with all of them at once. */
interface AskGroup {
  /** What each question asks for. */
  readonly foci: readonly (readonly Focus[])[];
  /** For each feature the questions that have it, as bits. */
  readonly having: ReadonlyMap<string, number>;
  /** Weight of each question: its words and numbers; synonyms and names only repeat them. */
  readonly weights: readonly number[];
}

/** All questions that a fact answers. */
export type AskIndex = readonly AskGroup[];

/** A number has so many bits. */
const groupSize = 30;

/** Words, numbers and pairs of Han characters: `w:`, `n:`, `z:`. */
const countsAlone = (feature: string): boolean => {
  const kind = feature.charAt(0);
  return kind === "w" || kind === "n" || kind === "z";
};

/** Lays out the questions of a fact. */
export const indexAsks = (asks: readonly ReadText[], idf: (feature: string) => number): AskIndex =>
  Array.from({ length: Math.ceil(asks.length / groupSize) }, (_, group) =>
    indexGroup(asks.slice(group * groupSize, (group + 1) * groupSize), idf),
  );

const indexGroup = (asks: readonly ReadText[], idf: (feature: string) => number): AskGroup => {
  const having = new Map<string, number>();
  const weights = asks.map(({ features }, place) => {
    let weight = 0;
    for (const feature of features) {
      having.set(feature, (having.get(feature) ?? 0) | (1 << place));
      if (countsAlone(feature)) weight += idf(feature);
    }
    return weight;
  });
  return { foci: asks.map(({ text }) => readFocuses(text)), having, weights };
};

/** How near a question comes to the questions of a fact. */
export interface Likeness {
  /** Weighed overlap with the nearest one, both ways, 0 to 1. */
  readonly likeness: number;
  /** Largest share of one of them that the question holds, 0 to 1, however much it says beside. */
  readonly contained: number;
}

/** A question that asks for another kind of thing ("who" for "when") is that much less like. */
const otherFocus = 0.8;

/** Compares a question with all questions of a fact. */
export const compareAsks = (terms: readonly WeighedTerm[], groups: AskIndex, query: Query): Likeness =>
  groups.reduce(
    (best: Likeness, group) => {
      const { likeness, contained } = compareGroup(terms, group, query);
      return {
        likeness: Math.max(best.likeness, likeness),
        contained: Math.max(best.contained, contained),
      };
    },
    { likeness: 0, contained: 0 },
  );

/** Compares a question with some questions at once. (Runs for every candidate: plain loops.) */
const compareGroup = (
  terms: readonly WeighedTerm[],
  { foci, having, weights }: AskGroup,
  query: Query,
): Likeness => {
  const shared = new Array<number>(foci.length).fill(0);
  let total = 0;
  for (const { term, weight } of terms) {
    total += weight;
    let found = 0;
    // Alternatives stand with the strongest first, so that the first that a question has is its best.
    for (const { features, strength } of term.alternatives) {
      let bits = ~0;
      for (const feature of features) bits &= having.get(feature) ?? 0;
      bits &= ~found;
      found |= bits;
      for (let place = 0; bits !== 0; place++, bits >>>= 1)
        if ((bits & 1) === 1) shared[place] = (shared[place] ?? 0) + weight * strength;
    }
  }
  let likeness = 0;
  let contained = 0;
  if (total === 0) return { likeness, contained };
  for (let place = 0; place < foci.length; place++) {
    const share = shared[place] ?? 0;
    const weight = weights[place] ?? 0;
    if (share === 0) continue;
    const same = foci[place]?.some((focus) => query.foci.includes(focus)) === true;
    const factor = same ? 1 : otherFocus;
    likeness = Math.max(likeness, (share / (total * 0.6 + weight * 0.4)) * factor);
    contained = Math.max(contained, (share / Math.max(weight, share)) * factor);
  }
  return { likeness: Math.min(1, likeness), contained };
};
