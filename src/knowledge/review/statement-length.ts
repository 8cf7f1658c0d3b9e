import type { KnowledgeBase } from "../knowledge-base.ts";
import { error, type Finding } from "./finding.ts";
import { countWords, quotesIn } from "./quoted-words.ts";

/** Words of a statement; longer ones hold more than one claim. */
const longest = 45;
/** Quoted words of a statement; more is copying. */
const mostQuoted = 20;

/** Statements are short, and quote only little. */
export const reviewStatementLength = ({ facts }: KnowledgeBase): Finding[] =>
  facts.flatMap(({ id, statement }) => {
    const words = countWords(statement);
    const quoted = quotesIn(statement).reduce((sum, quote) => sum + countWords(quote), 0);
    return [
      ...(words > longest
        ? [error(id, `the statement has ${words} words; shorten it to ${longest} or split it`)]
        : []),
      ...(quoted > mostQuoted
        ? [error(id, `quotes ${quoted} words; quote at most ${mostQuoted} and tell the rest in our words`)]
        : []),
    ];
  });
