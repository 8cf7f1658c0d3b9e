import type { KnowledgeBase } from "../knowledge-base.ts";
import { error, type Finding, warning } from "./finding.ts";
import { withoutQuotes } from "./quoted-words.ts";

/** "It rose …" points to a sentence that will not be there; "He Lifeng" is a name. */
const pronounOpening =
  /^(?:It|They|He|She|This|These|Those|That|Such|There|His|Her|Hers|Their|Theirs|Its|Both|The (?:former|latter))(?:['’]s)? (?=[a-z\d])/;

const relativeDate =
  /\b(?:(?:last|next|this|past|previous|current|coming) (?:day|week|weekend|month|year|quarter|spring|summer|autumn|fall|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|yesterday|today|tomorrow|tonight|\w+ (?:days|weeks|months|years) ago)\b/gi;
const driftingWord = /\b(?:currently|nowadays|at present|so far|to date|recently|now)\b/gi;

/** "Until the next day" is counted from a day that the sentence names. */
const isAnchored = (text: string, index: number): boolean => /\bthe $/i.test(text.slice(0, index));

/** A statement stands alone: it opens with no pronoun and counts no time from the day of reading. */
export const reviewWording = ({ facts }: KnowledgeBase): Finding[] =>
  facts.flatMap(({ id, statement }) => {
    const own = withoutQuotes(statement);
    const opening = pronounOpening.exec(own)?.[0].trim();
    return [
      ...(opening === undefined
        ? []
        : [error(id, `opens with "${opening}"; name what is meant, the statement stands alone`)]),
      ...[...own.matchAll(relativeDate)]
        .filter(({ index }) => !isAnchored(own, index))
        .map(([words]) => error(id, `says "${words}"; give the date itself`)),
      ...[...own.matchAll(driftingWord)]
        // "recently added" describes, it dates nothing.
        .filter(({ index }) => !/^\w+ added/i.test(own.slice(index)))
        .map(([word]) => warning(id, `says "${word}", which drifts with time; give the date it holds for`)),
    ];
  });
