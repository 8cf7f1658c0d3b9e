import { remember } from "./remember.ts";
import { stem } from "./stem.ts";
import { stopWords } from "./words.ts";

/** A word, number or Han character of a text. */
export interface Token {
  /** Lower-case form without possessive 's. */
  readonly word: string;
  /** What the forms of a word have in common; of numbers and characters the word itself. */
  readonly stem: string;
  /** What it is found by: `w:` and the stem of a word, `n:` and a number; nothing for a function word or a Han character. */
  readonly feature: string | undefined;
  /** `s:` and the word, for a function word. */
  readonly functionWord: string | undefined;
  /** As written. */
  readonly surface: string;
  readonly kind: "word" | "number" | "han";
  /** First token after the start of a sentence: its capital says nothing. */
  readonly opening: boolean;
}

const pattern =
  /\p{Script=Han}|\p{Sc}?\d[\d,]*(?:\.\d+)?|[\p{L}\p{M}]+(?:['.][\p{L}\p{M}]+)*(?:\.(?=\d))?\d*|[.?!;\n]/gu;
/** The same for plain ASCII, several times faster; nearly every text is, and at start there are twenty thousand. */
const asciiPattern = /\$?\d[\d,]*(?:\.\d+)?|[A-Za-z]+(?:['.][A-Za-z]+)*(?:\.(?=\d))?\d*|[.?!;\n]/g;
const isAscii = (text: string): boolean => {
  for (let place = 0; place < text.length; place++) if (text.charCodeAt(place) > 127) return false;
  return true;
};

/** What ends a sentence. */
const isEnd = (surface: string): boolean => surface.length === 1 && ".?!;\n".includes(surface);

const han = /^\p{Script=Han}$/u;
const numeric = /^\p{Sc}?\d/u;
const kindOf = (surface: string): Token["kind"] =>
  han.test(surface) ? "han" : numeric.test(surface) ? "number" : "word";

/** The plain form of each kind. */
const normalize: Readonly<Record<Token["kind"], (surface: string) => string>> = {
  number: (surface) => {
    const digits = surface.replace(/^\p{Sc}/u, "").replaceAll(",", "");
    return digits.includes(".") ? digits.replace(/0+$/, "").replace(/\.$/, "") : digits;
  },
  han: (surface) => surface,
  word: (surface) => {
    const lower = surface.toLowerCase();
    // "U.S." and "u.s" are one word; "China's" is "china".
    return lower.includes("'") || lower.includes(".") ? lower.replace(/'s$/, "").replace(/['.]/g, "") : lower;
  },
};

const featureOfStem = remember((stemmed) => `w:${stemmed}`);

const toToken = (surface: string, opening: boolean): Token => {
  const kind = kindOf(surface);
  const word = normalize[kind](surface);
  const stemmed = kind === "word" ? stem(word) : word;
  const builds = kind === "word" && stopWords.has(word);
  return {
    word,
    stem: stemmed,
    feature: builds || kind === "han" ? undefined : kind === "word" ? featureOfStem(stemmed) : `n:${word}`,
    functionWord: builds ? `s:${word}` : undefined,
    surface,
    kind,
    opening,
  };
};
/** The same few thousand words stand in all texts: the token of each is made once, and its texts are the very same everywhere. */
const openingToken = remember((surface) => toToken(surface, true));
const laterToken = remember((surface) => toToken(surface, false));

/**
 * Splits a text into words, numbers and single Han characters; hyphens and slashes separate.
 * `"Trump's 145% tariff"` → `trump`, `145`, `tariff`
 */
export const tokenize = (text: string): Token[] => {
  const tokens: Token[] = [];
  let opening = true;
  for (const surface of text.match(isAscii(text) ? asciiPattern : pattern) ?? []) {
    if (isEnd(surface)) {
      opening = true;
      continue;
    }
    tokens.push(opening ? openingToken(surface) : laterToken(surface));
    opening = false;
  }
  return tokens;
};
