/** Words remembered of each kind; a fact base has some fifteen thousand, and people type more for as long as the bot runs. */
const atMost = 50_000;

/**
 * The same function, which remembers what it gave: the same few thousand words come again and again. What it gives for a
 * word is also the very same text each time, and such are told apart at a glance.
 */
export const remember = <T>(work: (word: string) => T): ((word: string) => T) => {
  const known = new Map<string, { readonly given: T }>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before.given;
    const given = work(word);
    if (known.size >= atMost) known.clear();
    known.set(word, { given });
    return given;
  };
};
