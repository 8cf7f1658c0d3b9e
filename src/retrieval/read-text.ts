import type { Lexicon } from "../query/lexicon.ts";
import { listFeatures } from "../query/read-terms.ts";
import { type Token, tokenize } from "../query/tokenize.ts";

/** A statement or a question of the fact base, read once for all that look at it. */
export interface ReadText {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Its features, each once. */
  readonly features: readonly string[];
  /** Its function words as features, each once: who, when and how many tell what is asked for. */
  readonly functionWords: readonly string[];
}

/** The function words of a text as features, each once. */
export const functionWordsOf = (tokens: readonly Token[]): string[] => {
  const found: string[] = [];
  for (const { functionWord } of tokens)
    if (functionWord !== undefined && !found.includes(functionWord)) found.push(functionWord);
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
