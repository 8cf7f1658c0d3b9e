/** A phrase found in a text: the tokens it covers and what it stands for. */
export interface PhraseMatch<T> {
  readonly start: number;
  /** Index behind the last token covered. */
  readonly end: number;
  readonly values: readonly T[];
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly values: T[];
}

/** Finds known phrases in a sequence of words, longest first, without overlaps. */
export interface PhraseMatcher<T> {
  add(words: readonly string[], value: T): void;
  match(words: readonly string[]): PhraseMatch<T>[];
}

/** An empty matcher. Phrases are sequences of words (for Chinese: of characters). */
export const createPhraseMatcher = <T>(): PhraseMatcher<T> => {
  const root: Node<T> = { next: new Map(), values: [] };

  const longestFrom = (words: readonly string[], start: number): PhraseMatch<T> | undefined => {
    let node = root;
    let found: PhraseMatch<T> | undefined;
    for (let index = start; index < words.length; index++) {
      const next = node.next.get(words[index] ?? "");
      if (next === undefined) break;
      node = next;
      if (node.values.length > 0) found = { start, end: index + 1, values: node.values };
    }
    return found;
  };

  return {
    add(words, value) {
      let node = root;
      for (const word of words) {
        let next = node.next.get(word);
        if (next === undefined) node.next.set(word, (next = { next: new Map(), values: [] }));
        node = next;
      }
      if (words.length > 0 && !node.values.includes(value)) node.values.push(value);
    },
    match(words) {
      const matches: PhraseMatch<T>[] = [];
      for (let index = 0; index < words.length;) {
        const found = longestFrom(words, index);
        if (found !== undefined) matches.push(found);
        index = found?.end ?? index + 1;
      }
      return matches;
    },
  };
};
