import { once } from "../knowledge/once.ts";
import { chatterWords } from "../query/words.ts";
import { type Token, tokenize } from "../query/tokenize.ts";

/** In how many questions a word, or a pair of neighbouring words, stands. */
interface Count {
  answered: number;
  gaps: number;
}

/** A word with the words that stand behind it. Words are looked up one by one: no text is made for each of their pairs. */
interface WordCount extends Count {
  readonly pairs: Map<string, Count>;
}

type Question = readonly Token[];

const isChatter = ({ word }: Token): boolean => chatterWords.has(word);

/** Every number counts as the same. */
const formOf = ({ kind, stem }: Token): string => (kind === "number" ? "#" : stem);

/** The counts of a question's words, then those of its pairs, each once; `learn` makes those that are not there yet. */
const countsOf = (question: Question, words: Map<string, WordCount>, learn: boolean): Set<Count> => {
  const found = new Set<Count>();
  const pairs = new Set<Count>();
  let before: WordCount | undefined;
  for (const token of question) {
    if (isChatter(token)) continue;
    const form = formOf(token);
    let word = words.get(form);
    if (word === undefined && learn) words.set(form, (word = { answered: 0, gaps: 0, pairs: new Map() }));
    let pair = before?.pairs.get(form);
    if (pair === undefined && learn) before?.pairs.set(form, (pair = { answered: 0, gaps: 0 }));
    if (word !== undefined) found.add(word);
    if (pair !== undefined) pairs.add(pair);
    before = word;
  }
  for (const pair of pairs) found.add(pair);
  return found;
};

/** A word in fewer questions than this tells nothing. */
const leastSeen = 3;

/**
 * How much rather a question asks for what no fact tells, by its words alone: a naive Bayes classifier over the questions that
 * facts answer and those that none does. "Which hotel" and "share price" stand in many gaps and in hardly any answered question.
 * Function words tell what is asked for. Sum of logarithms of odds: above 0 for a gap, below for an answered question.
 * It is learnt with the first question: who asks for nothing but what is found does not wait for it.
 */
export const createGapWords = (
  answered: readonly Question[],
  gaps: readonly Question[],
): ((question: string) => number) => {
  const learn = once(() => {
    const words = new Map<string, WordCount>();
    for (const question of answered) for (const count of countsOf(question, words, true)) count.answered++;
    for (const question of gaps) for (const count of countsOf(question, words, true)) count.gaps++;
    return words;
  });
  const oddsOf = ({ answered: yes, gaps: no }: Count): number =>
    Math.log((no + 0.5) / (gaps.length + 1)) - Math.log((yes + 0.5) / (answered.length + 1));
  return (question) => {
    let sum = 0;
    for (const count of countsOf(tokenize(question), learn(), false))
      if (count.answered + count.gaps >= leastSeen) sum += oddsOf(count);
    return sum;
  };
};
