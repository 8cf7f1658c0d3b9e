import type { KnowledgeBase } from "../knowledge/knowledge-base.ts";
import { askedPeriod } from "./asked-period.ts";
import { cleanText, isChinese } from "./clean-text.ts";
import { leanOn } from "./follow-up.ts";
import { createLexicon, type Lexicon } from "./lexicon.ts";
import { markAsked, markUnknown } from "./mark-terms.ts";
import type { Period } from "./period.ts";
import type { Query } from "./query.ts";
import { passOverSaying } from "./read-both-sides.ts";
import { withoutFrames } from "./read-course.ts";
import { dropInstructions } from "./read-instructions.ts";
import { createPeriodReader } from "./read-period.ts";
import { createScopeReader } from "./read-scope.ts";
import { readSide } from "./read-side.ts";
import { readTariff } from "./read-tariff.ts";
import { readTerms } from "./read-terms.ts";
import { readWishes } from "./read-wishes.ts";
import { askingSentence, splitParts } from "./split-parts.ts";
import { type Token, tokenize } from "./tokenize.ts";
import { fillerWords, stopWords } from "./words.ts";
import { createVocabulary, type Vocabulary } from "./vocabulary.ts";

/** What the parser needs to know of a question beside its words. */
export interface ParseRequest {
  readonly text: string;
  readonly askedOn: string;
  readonly previous?: Query;
  /** Lean on the question before even where the words do not show that they do. */
  readonly lean?: boolean;
}

/** Reads questions; shares its words with the index. */
export interface QueryParser {
  parse(request: ParseRequest): Query;
  readonly lexicon: Lexicon;
  readonly vocabulary: Vocabulary;
}

const currentWords =
  /\b(?:now|nowadays|currently|current|today|at (?:the moment|present)|right now|as things stand|these days|still|latest|newest|most recent(?:ly)?|so far|to date|as of (?:now|today)|this year)\b|现在|目前|当前|如今|最新|眼下|仍/i;

/** Of several figures or reports, the newest one is wanted. */
const newestWords =
  /\b(?:latest|newest|most recent|freshest|last known|up[- ]to[- ]date|so far|to date)\b|最新|最近一/i;

/** "Is it still shut out today?" asks how things stand, as "now" does; "What was announced today?" asks for the day itself. */
const standsToday = (text: string, { words }: Period): boolean =>
  /^(?:today|今天)$/i.test(words) && !/\b(?:did|was|were|had|happen\w*|announced?|said)\b/i.test(text);

/** "List the curbs": the order is no word of the matter, as the "List 3" of tariffs is. */
const orderToList = /^\W*(?:(?:please|now|so|can you|could you|would you) )*list\b(?! ?\d)/i;

/** Corrects slips word by word; never a number, and names only where one letter is off. */
const correctSlips = (
  text: string,
  vocabulary: Vocabulary,
): { text: string; corrections: [string, string][] } => {
  const corrections: [string, string][] = [];
  const lowerCase = text === text.toLowerCase();
  const corrected = text.replace(/[A-Za-z]+(?:'[A-Za-z]+)?/g, (word, offset: number) => {
    const plain = word.toLowerCase().replace(/'s$/, "").replaceAll("'", "");
    const mayBeName =
      !lowerCase && /^[A-Z]/.test(word) && offset > 0 && !/[.?!]\s*$/.test(text.slice(0, offset));
    const fixed = vocabulary.correct(plain, mayBeName);
    if (fixed === plain) return word;
    corrections.push([word, fixed]);
    return fixed;
  });
  return { text: corrected, corrections };
};

/** Whether what is left beside orders to the bot is a question: it ends as one or has some words of its own. */
const asksSomething = (text: string): boolean =>
  /[?？]/.test(text) ||
  tokenize(text).filter(
    ({ word, kind }) => kind !== "word" || !(stopWords.has(word) || fillerWords.has(word)),
  ).length >= 3;

/** Content words that the asking sentence needs to stand by itself; "What was it?" leans on what was told before it. */
const ownWords = 2;

/** Which tokens stand outside the asking sentence: they tell of the asker, not of the matter. */
const contextReader = (text: string, tokens: readonly Token[]): ((index: number) => boolean) => {
  const asking = askingSentence(text);
  if (asking === text) return () => false;
  const asked = tokenize(asking);
  const own = asked.filter(
    ({ word, kind }) => kind !== "word" || !(stopWords.has(word) || fillerWords.has(word)),
  ).length;
  // "… Did China back that up?" asks about what was told before it.
  if (
    /\b(?:it|its|that(?! (?:day|time|date|month|year|week))|this|those|these|they|them|so|then)\b/i.test(
      asking,
    )
  )
    return () => false;
  if (own < ownWords && !/^\W*(?:what|who|whats|what's)(?: is| are)? [A-Z]/.test(asking)) return () => false;
  const inAsking = new Set(asked.map(({ surface }) => surface));
  return (index) => !inAsking.has(tokens[index]?.surface ?? "");
};

/** Builds the parser of a fact base. The readers run in the order below; none knows of another. */
export const createQueryParser = (knowledge: KnowledgeBase): QueryParser => {
  const lexicon = createLexicon(knowledge);
  const vocabulary = createVocabulary(knowledge, lexicon.words);
  const readPeriods = createPeriodReader(knowledge.periods);
  const readScope = createScopeReader(knowledge.scope);

  const parse = ({ text, askedOn, previous, lean = false }: ParseRequest): Query => {
    const clean = cleanText(text);
    const { rest, dropped } = dropInstructions(clean);
    const scope =
      dropped && !asksSomething(rest) ? { kind: "instruction" as const, cue: "" } : readScope(rest);
    const { text: words, corrections } = correctSlips(rest, vocabulary);
    const periods = readPeriods(words, askedOn).filter((period) => !standsToday(words, period));
    // Words of a time are read as a time, not looked for in statements.
    // The name of an event ("the Geneva talks") is both: the time of it and what is asked about.
    const { foci, bothSides } = readWishes(words);
    const untimed = periods
      .filter(
        ({ named, relation }) =>
          (named !== true || relation !== "in") &&
          (relation !== "between" || !periods.some((period) => period.named)),
      )
      .reduce((left, period) => left.replace(period.words, " "), words)
      .replace(orderToList, "");
    // Nor are words about the telling ("step by step"), where a course of events is asked for.
    const timeless = foci[0] === "timeline" ? withoutFrames(untimed) : untimed;
    const tokens = tokenize(timeless);
    const asking = askingSentence(words);
    const parts = splitParts(asking);
    // Each point of a question with several has a time of its own.
    const period = parts.length > 0 ? periods[0] : askedPeriod(words, asking, periods);
    const tariff = readTariff(words);
    const side = bothSides ? undefined : readSide(words);
    const terms = markAsked(
      markUnknown(readTerms(tokens, lexicon, contextReader(timeless, tokens)), vocabulary),
      words,
    );
    const query: Query = {
      text: words,
      language: isChinese(clean) ? "zh" : "en",
      terms: foci[0] === "dispute" ? passOverSaying(terms) : terms,
      focus: foci[0] ?? "what",
      foci,
      periods,
      current: currentWords.test(words),
      newest: newestWords.test(words),
      scope,
      parts,
      corrections,
      ...(period && { period }),
      ...(tariff && { tariff }),
      ...(side && { side }),
    };
    return previous === undefined ? query : leanOn(query, { previous, knowledge, force: lean });
  };
  return { parse, lexicon, vocabulary };
};
