import type { KnowledgeBase } from "../knowledge-base.ts";
import { error, type Finding } from "./finding.ts";

/** Words that open questions; they tie nothing together. */
const asking = new Set("about against before does from have much that their they this were what when where which whom with would".split(" "));

/** Beginnings of the words of a text, so that "tariff" meets "tariffs"; numbers count as they are. */
const beginnings = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/[\p{L}]{4,}|\d+/gu) ?? [])
      .filter((word) => !asking.has(word))
      .map((word) => word.slice(0, 5)),
  );

/** A question is indexed under its fact whatever it asks: one without a word of the statement leads people astray. */
export const reviewUnrelatedAsks = ({ facts }: KnowledgeBase): Finding[] =>
  facts
    .filter(({ statement, asks }) => {
      const own = beginnings(statement);
      return !asks.some((ask) => [...beginnings(ask)].some((word) => own.has(word)));
    })
    .map(({ id }) =>
      error(id, "none of its questions shares a word with the statement; ask for what the statement says"),
    );
