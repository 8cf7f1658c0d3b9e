import type { Lexicon } from "../query/lexicon.ts";
import { remember } from "../query/remember.ts";
import { listFeatures } from "../query/read-terms.ts";
import { type Token, tokenize } from "../query/tokenize.ts";
import { stopWords } from "../query/words.ts";

/** A statement or a question of the fact base, read once for all that look at it. */
export interface ReadText {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Its features, each once. */
  readonly features: readonly string[];
  /** Its function words as features, each once: who, when and how many tell what is asked for. */
  readonly functionWords: readonly string[];
}

const featureOfFunctionWord = remember((word) => (stopWords.has(word) ? `s:${word}` : undefined));

/** The function words of a text as features, each once. */
export const functionWordsOf = (tokens: readonly Token[]): string[] => {
  const found: string[] = [];
  for (const { kind, word } of tokens) {
    const feature = kind === "word" ? featureOfFunctionWord(word) : undefined;
    if (feature !== undefined && !found.includes(feature)) found.push(feature);
  }
  return found;
};

/** Reads a text of the fact base; `about` as for its features. */
export const readText = (text: string, lexicon: Lexicon, about?: ReadonlySet<string>): ReadText => {
  const tokens = tokenize(text);
  return {
    text,
    tokens,
    features: listFeatures(tokens, lexicon, about),
    functionWords: functionWordsOf(tokens),
  };
};
