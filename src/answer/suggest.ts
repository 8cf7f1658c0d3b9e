import type { KnowledgeBase } from "../knowledge/knowledge-base.ts";
import { stem } from "../query/stem.ts";
import { tokenize } from "../query/tokenize.ts";
import { stopWords } from "../query/words.ts";
import { choiceLength } from "./abstain.ts";

/** A covered question with its words, ready to be matched while somebody types. */
interface Suggestion {
  readonly question: string;
  readonly words: readonly string[];
  readonly stems: ReadonlySet<string>;
  /** Place of the question in its fact, and the fact's age: good first questions come first. */
  readonly order: number;
}

const wordsOf = (text: string): string[] => tokenize(text).map(({ word }) => word);

const collect = (knowledge: KnowledgeBase): Suggestion[] =>
  [...knowledge.facts]
    .sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? 1 : -1))
    .flatMap(({ asks }, place) =>
      asks
        .filter((ask) => ask.length <= choiceLength && /[?？]$/.test(ask))
        .map((question, number) => {
          const words = wordsOf(question);
          return { question, words, stems: new Set(words.map(stem)), order: number * 1000 + place };
        }),
    );

/** How well a question fits what has been typed: 0 not at all, more for words in order from the start. */
const fit = (typed: readonly string[], { words, stems }: Suggestion): number => {
  const last = typed.length - 1;
  let score = 0;
  for (const [index, word] of typed.entries()) {
    const whole = words.includes(word) || (word.length > 3 && stems.has(stem(word)));
    const begun = index === last && words.some((known) => known.startsWith(word));
    if (!whole && !begun) {
      if (!stopWords.has(word)) return 0;
      continue;
    }
    score += stopWords.has(word) ? 0.2 : 1;
    if (words[index] === word || (begun && words[index]?.startsWith(word) === true)) score += 0.3;
  }
  return score;
};

/** Builds the autocompletion over all covered questions of a fact base. */
export const createSuggester = (knowledge: KnowledgeBase) => {
  const suggestions = collect(knowledge);
  return (text: string, limit: number): readonly string[] => {
    const typed = wordsOf(text.slice(0, 200));
    if (typed.length === 0)
      return suggestions
        .filter(({ order }) => order < 1000)
        .slice(0, limit)
        .map(({ question }) => question);
    return suggestions
      .map((suggestion) => ({ suggestion, score: fit(typed, suggestion) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.suggestion.order - b.suggestion.order)
      .slice(0, limit)
      .map(({ suggestion }) => suggestion.question);
  };
};
