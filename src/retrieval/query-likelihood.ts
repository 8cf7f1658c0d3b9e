/** How much what all documents have in common counts beside a document's own features. */
const smoothing = 150;

/** The documents that hold a feature, in their order, and how often each does. */
interface Postings {
  readonly documents: number[];
  readonly times: number[];
  /** The logarithm of what that adds to the likelihood of each, worked out when the feature is first asked for. */
  gains?: Float64Array;
}

/** Features with weights, 1 where the question says it itself. */
export type WeighedFeatures = ReadonlyMap<string, number>;

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/**
 * The query-likelihood model of language with Dirichlet smoothing (Zhai and Lafferty 2001): how likely a question's words are among
 * the texts of a document. Where the search asks which words two texts share, this asks which words people use for one thing.
 * Gives a function from a question to one logarithm for each document, comparable between documents alone.
 */
export const createQueryLikelihood = (
  documents: readonly (readonly Iterable<string>[])[],
): ((features: WeighedFeatures) => Float64Array) => {
  const postings = new Map<string, Postings>();
  const lengths = documents.map(() => 0);
  const count = (feature: string, document: number): void => {
    const list = postings.get(feature);
    lengths[document] = (lengths[document] ?? 0) + 1;
    if (list === undefined) {
      postings.set(feature, { documents: [document], times: [1] });
      return;
    }
    const last = list.documents.length - 1;
    if (list.documents[last] === document) list.times[last] = (list.times[last] ?? 0) + 1;
    else {
      list.documents.push(document);
      list.times.push(1);
    }
  };
  documents.forEach((texts, document) => {
    for (const text of texts) for (const feature of text) count(feature, document);
  });
  const total = sumOf(lengths);
  const losses = lengths.map((length) => Math.log((length + smoothing) / smoothing));
  const gainsOf = ({ times }: Postings): Float64Array => {
    const expected = (smoothing * sumOf(times)) / total;
    return Float64Array.from(times, (own) => Math.log(1 + own / expected));
  };
  return (features) => {
    const scores = new Float64Array(documents.length);
    let known = 0;
    for (const [feature, weight] of features) {
      const list = postings.get(feature);
      if (list === undefined) continue;
      known += weight;
      const gains = (list.gains ??= gainsOf(list));
      const { documents: holders } = list;
      for (let place = 0; place < holders.length; place++) {
        const document = holders[place] ?? 0;
        scores[document] = (scores[document] ?? 0) + weight * (gains[place] ?? 0);
      }
    }
    return scores.map((score, document) => score - known * (losses[document] ?? 0));
  };
};
