/** Features of one question or statement. */
export type Features = ReadonlySet<string>;

/** How much what all documents have in common counts beside a document's own features. */
const smoothing = 150;

/** The documents that hold a feature, and the logarithm of what that adds to the likelihood of each. */
interface Postings {
  readonly documents: number[];
  readonly gains: number[];
}

/** Features with weights, 1 where the question says it itself. */
export type WeighedFeatures = ReadonlyMap<string, number>;

/**
 * The query-likelihood model of language with Dirichlet smoothing (Zhai and Lafferty 2001): how likely a question's words are among
 * the texts of a document. Where the search asks which words two texts share, this asks which words people use for one thing.
 * Gives a function from a question to one logarithm for each document, comparable between documents alone.
 */
export const createQueryLikelihood = (
  documents: readonly (readonly Features[])[],
): ((features: WeighedFeatures) => Float64Array) => {
  const counts = documents.map((texts) => {
    const count = new Map<string, number>();
    for (const text of texts) for (const feature of text) count.set(feature, (count.get(feature) ?? 0) + 1);
    return count;
  });
  const lengths = counts.map((count) => [...count.values()].reduce((sum, times) => sum + times, 0));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const inAll = new Map<string, number>();
  for (const count of counts)
    for (const [feature, times] of count) inAll.set(feature, (inAll.get(feature) ?? 0) + times);
  const postings = new Map<string, Postings>();
  counts.forEach((count, document) => {
    for (const [feature, times] of count) {
      const expected = (smoothing * (inAll.get(feature) ?? times)) / total;
      const list = postings.get(feature) ?? { documents: [], gains: [] };
      list.documents.push(document);
      list.gains.push(Math.log(1 + times / expected));
      postings.set(feature, list);
    }
  });
  const losses = lengths.map((length) => Math.log((length + smoothing) / smoothing));
  return (features) => {
    const scores = new Float64Array(documents.length);
    let known = 0;
    for (const [feature, weight] of features) {
      const list = postings.get(feature);
      if (list === undefined) continue;
      known += weight;
      const { documents: holders, gains } = list;
      for (let place = 0; place < holders.length; place++) {
        const document = holders[place] ?? 0;
        scores[document] = (scores[document] ?? 0) + weight * (gains[place] ?? 0);
      }
    }
    return scores.map((score, document) => score - known * (losses[document] ?? 0));
  };
};
