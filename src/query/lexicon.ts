import type { KnowledgeBase } from "../knowledge/knowledge-base.ts";
import type { Entity } from "../knowledge/schema.ts";
import { createPhraseMatcher, type PhraseMatch, type PhraseMatcher } from "./phrase-matcher.ts";
import { stem } from "./stem.ts";
import { stopWords } from "./words.ts";
import { type Token, tokenize } from "./tokenize.ts";

/** The words of the subject: which names and phrases stand for which entity or concept. */
export interface Lexicon {
  /** Entities named in a text; each match lists every entity that the name may mean. */
  matchEntities(tokens: readonly Token[]): PhraseMatch<string>[];
  /** Groups of synonyms that words and phrases of a text belong to. */
  matchConcepts(tokens: readonly Token[]): PhraseMatch<string>[];
  /** Every single word that a name or synonym is made of, for the correction of slips. */
  readonly words: ReadonlySet<string>;
}

/** Words of an alias as the tokenizer gives them, so that both sides agree. */
const wordsOf = (text: string): string[] => tokenize(text).map(({ word }) => word);
/** Whether a word begins with a letter of plain English, of which the stemmer knows something. */
const startsPlain = (word: string): boolean => word >= "a" && word < "{";
const stemsOf = (words: readonly string[]): string[] =>
  words.map((word) => (startsPlain(word) ? stem(word) : word));

const addName = (matcher: PhraseMatcher<string>, name: string, id: string): void => {
  const words = wordsOf(name);
  // "He" is a minister's surname and, far more often, a pronoun.
  if (words.every((word) => stopWords.has(word))) return;
  matcher.add(words, id);
  if (words.length > 1 && words[0] === "the") matcher.add(words.slice(1), id);
  const last = words.at(-1);
  // "rare earth" for "rare earths" and the other way round.
  if (last !== undefined && /^[a-z]{3,}$/.test(last)) {
    const other = last.endsWith("s") ? last.slice(0, -1) : `${last}s`;
    matcher.add([...words.slice(0, -1), other], id);
  }
};

/** Concepts whose members would blur more than they find: the parties, and words about time or sources. */
const unusedConcepts: ReadonlySet<string> = new Set([
  "us-side",
  "china-side",
  "before-after",
  "current",
  "source",
  "first-term",
  "second-term",
  "quote",
  "say",
  "dollar",
  "billion",
  "percent",
  "reason",
  "yearly",
  "monthly",
]);

/** Builds the lexicon of a fact base. */
export const createLexicon = (knowledge: KnowledgeBase): Lexicon => {
  const names = createPhraseMatcher<string>();
  const exact = createPhraseMatcher<string>();
  const concepts = createPhraseMatcher<string>();
  const words = new Set<string>();
  const learn = (text: string): void => {
    for (const { word, kind } of tokenize(text)) if (kind === "word") words.add(word);
  };

  for (const entity of knowledge.entities) {
    for (const name of [entity.name, ...entity.aliases]) {
      addName(names, name, entity.id);
      learn(name);
    }
    for (const name of entity.exactCase ?? [])
      exact.add(
        tokenize(name).map(({ surface }) => surface),
        entity.id,
      );
  }
  for (const { aliases, candidates, default: likeliest } of knowledge.ambiguous)
    for (const alias of aliases) {
      // A bare rate ("34%") is a number to look for, not a name.
      if (/^(?:the )?\d/i.test(alias)) continue;
      // The likeliest first: texts of the fact base mean it where they are about none of the others.
      addName(names, alias, likeliest);
      for (const candidate of candidates) if (candidate !== likeliest) addName(names, alias, candidate);
      learn(alias);
    }
  for (const { id, terms, zh } of knowledge.synonyms) {
    if (unusedConcepts.has(id)) continue;
    for (const term of terms) {
      concepts.add(stemsOf(wordsOf(term)), id);
      learn(term);
    }
    for (const term of zh ?? []) concepts.add(wordsOf(term), id);
  }

  return {
    words,
    matchEntities(tokens) {
      const byName = names.match(tokens.map(({ word }) => word));
      const byCase = exact.match(tokens.map(({ surface }) => withoutPossessive(surface)));
      const isFree = ({ start, end }: PhraseMatch<string>): boolean =>
        !byName.some((other) => start < other.end && end > other.start);
      return byCase.length === 0 ? byName : [...byName, ...byCase.filter(isFree)];
    },
    matchConcepts: (tokens) =>
      concepts.match(tokens.map(({ word, stem }) => (startsPlain(word) ? stem : word))),
  };
};

const withoutPossessive = (surface: string): string =>
  surface.endsWith("'s") ? surface.slice(0, -2) : surface;

/** The government an entity speaks for, if it does. */
export const sideOf = (entity: Entity | undefined): "us" | "china" | undefined => entity?.side;
