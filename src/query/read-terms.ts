import type { Lexicon } from "./lexicon.ts";
import type { Alternative, Term } from "./query.ts";
import { remember } from "./remember.ts";
import type { Token } from "./tokenize.ts";
import { chineseStopCharacters, fillerWords, stopWords } from "./words.ts";

/*
 * A text is described by features, the same for facts and questions:
 *   w:tariff       a stemmed word          c:tariff        a group of synonyms
 *   e:xi-jinping   a named entity          n:145           a number
 *   z:关税         two neighbouring Han characters
 */

/** Strength of a synonym, and of a phrase of which all words are there but not together. */
const synonymStrength = 0.85;
const scatteredStrength = 0.95;
/** Strength of what is left of a phrase that means little word by word ("phase" of "phase one", "list" and "3"). */
const remnantStrength = 0.4;

const featureOfEntity = remember((id) => `e:${id}`);
const featureOfConcept = remember((id) => `c:${id}`);

const nothing: ReadonlySet<string> = new Set();

/**
 * Everything a text of the fact base can be found by, each once. A name that may mean several things ("Section 301
 * tariffs") means those of them that the fact is about; where it is about none, the likeliest. (A list: a text has a
 * dozen features, and a set of so few takes longer to make than to do without.)
 */
export const listFeatures = (
  tokens: readonly Token[],
  lexicon: Lexicon,
  about: ReadonlySet<string> = nothing,
): string[] => {
  const features: string[] = [];
  const add = (feature: string): void => {
    if (!features.includes(feature)) features.push(feature);
  };
  for (const { feature } of tokens) if (feature !== undefined) add(feature);
  for (const { values } of lexicon.matchConcepts(tokens)) for (const id of values) add(featureOfConcept(id));
  for (const { values } of lexicon.matchEntities(tokens)) {
    const meant = values.filter((id) => about.has(id));
    for (const id of meant.length > 0 ? meant : values.slice(0, 1)) add(featureOfEntity(id));
  }
  for (const pair of hanPairs(tokens, 0, tokens.length)) add(pair);
  return features;
};

/** The same as a set, for texts that are looked into. */
export const readFeatures = (
  tokens: readonly Token[],
  lexicon: Lexicon,
  about?: ReadonlySet<string>,
): Set<string> => new Set(listFeatures(tokens, lexicon, about));

/** Pairs of neighbouring Han characters between two positions, without function characters. */
const hanPairs = (tokens: readonly Token[], start: number, end: number): string[] => {
  const pairs: string[] = [];
  for (let index = start; index + 1 < end; index++) {
    const [one, two] = [tokens[index], tokens[index + 1]];
    if (one?.kind !== "han" || two?.kind !== "han") continue;
    if (chineseStopCharacters.has(one.word) || chineseStopCharacters.has(two.word)) continue;
    pairs.push(`z:${one.word}${two.word}`);
  }
  return pairs;
};

/** How much the scattered words of a phrase are worth; "List 3" is not found by a list and some 3. */
const scatterStrength = (part: readonly Token[], words: readonly string[]): number => {
  if (part.length === 1) return 1;
  return words.length > 1 && !words.some((word) => word.startsWith("n:"))
    ? scatteredStrength
    : remnantStrength;
};

/** The terms of a question, each with all that may stand for it; names and phrases are one term. */
export const readTerms = (
  tokens: readonly Token[],
  lexicon: Lexicon,
  isContext: (index: number) => boolean,
): Term[] => {
  const entities = lexicon.matchEntities(tokens);
  const concepts = lexicon.matchConcepts(tokens);
  const terms: Term[] = [];
  for (let index = 0; index < tokens.length;) {
    const entity = entities.find(({ start }) => start === index);
    const concept = concepts.find(({ start }) => start === index);
    const end = Math.max(entity?.end ?? 0, concept?.end ?? 0, index + 1);
    const part = tokens.slice(index, end);
    const term = part.some(({ kind }) => kind === "han")
      ? hanTerm(part, entity?.values, concept?.values)
      : latinTerm(
          part,
          entity?.end === end ? entity.values : undefined,
          concept?.end === end ? concept.values : undefined,
        );
    if (term !== undefined) terms.push({ ...term, role: isContext(index) ? "context" : term.role });
    index = end;
  }
  return withoutRepeats([...terms, ...loosePairs(tokens, entities, concepts)]);
};

/** Alternatives stand with the strongest first. */
const byStrength = (a: Alternative, b: Alternative): number => b.strength - a.strength;

const latinTerm = (
  part: readonly Token[],
  entities?: readonly string[],
  concepts?: readonly string[],
): Term | undefined => {
  const words = part.flatMap(({ feature }) => feature ?? []);
  if (words.length === 0 && entities === undefined && concepts === undefined) return undefined;
  const alternatives: Alternative[] = [
    ...(words.length > 0
      ? [
          {
            features: words,
            strength: scatterStrength(part, words),
          },
        ]
      : []),
    ...(entities ?? []).map((id) => ({ features: [featureOfEntity(id)], strength: 1 })),
    ...(concepts ?? []).map((id) => ({ features: [featureOfConcept(id)], strength: synonymStrength })),
  ].sort(byStrength);
  const surface = part.map((token) => token.surface).join(" ");
  const filler =
    part.every(({ word }) => fillerWords.has(word) || stopWords.has(word)) && entities === undefined;
  return {
    surface,
    alternatives,
    role: filler ? "filler" : "content",
    ...(entities && { entities }),
    ...(part.length === 1 && part[0]?.kind === "number" && { number: true as const }),
  };
};

const hanTerm = (
  part: readonly Token[],
  entities: readonly string[] = [],
  concepts: readonly string[] = [],
): Term | undefined => {
  if (entities.length + concepts.length === 0) return undefined;
  return {
    surface: part.map(({ surface }) => surface).join(""),
    alternatives: [
      ...entities.map((id) => ({ features: [featureOfEntity(id)], strength: 1 })),
      ...concepts.map((id) => ({ features: [featureOfConcept(id)], strength: synonymStrength })),
      { features: hanPairs(part, 0, part.length), strength: 1 },
    ]
      .filter(({ features }) => features.length > 0)
      .sort(byStrength),
    role: "content",
    ...(entities.length > 0 && { entities }),
  };
};

/** A word said twice counts once. */
const withoutRepeats = (terms: readonly Term[]): Term[] => {
  const seen = new Set<string>();
  return terms.filter(({ surface, role }) => {
    const key = `${role} ${surface.toLowerCase()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

/** Chinese text that no known name or word covers, as pairs of characters. */
const loosePairs = (
  tokens: readonly Token[],
  ...matches: readonly (readonly { readonly start: number; readonly end: number }[])[]
): Term[] => {
  const covered = (index: number): boolean =>
    matches.flat().some(({ start, end }) => index >= start && index < end);
  return tokens.flatMap((_, index): Term[] => {
    if (covered(index) || covered(index + 1)) return [];
    return hanPairs(tokens, index, index + 2).map((pair) => ({
      surface: pair.slice(2),
      alternatives: [{ features: [pair], strength: 1 }],
      role: "content",
    }));
  });
};
