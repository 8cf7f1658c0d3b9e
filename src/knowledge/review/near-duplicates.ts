import type { KnowledgeBase } from "../knowledge-base.ts";
import type { Fact } from "../schema.ts";
import { error, type Finding, warning } from "./finding.ts";

/** Words too common to make two statements alike. */
const common = new Set("a an and are as at by for from in is it its of on or that the to was were which with".split(" "));

/** Shared part of the words above which two statements with the same numbers tell the same. */
const sameNumbers = 0.55;
/** Shared part above which two statements differ by little more than a number. */
const anyNumbers = 0.8;
/** Shared part above which one of the two is a copy. */
const copy = 0.9;

interface Words {
  readonly fact: Fact;
  readonly words: ReadonlySet<string>;
  readonly numbers: string;
}

const read = (fact: Fact): Words => {
  const words = fact.statement.toLowerCase().match(/\p{L}[\p{L}'’]*|\d[\d.,]*\d|\d/gu) ?? [];
  return {
    fact,
    words: new Set(words.filter((word) => !common.has(word))),
    numbers: [...new Set(words.filter((word) => /^\d/.test(word)))].sort().join(" "),
  };
};

/** Shared part of two sets of words, 0 to 1; 0 where it is less than `least`. */
const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>, least: number): number => {
  // Sets of very different sizes cannot overlap enough; most pairs end here, the others where too many words were missed.
  if (Math.min(a.size, b.size) < Math.max(a.size, b.size) * least) return 0;
  const missedAtMost = a.size - Math.floor(((a.size + b.size) * least) / (1 + least));
  let missed = 0;
  for (const word of a) if (!b.has(word) && ++missed > missedAtMost) return 0;
  const shared = a.size - missed;
  return shared / (a.size + b.size - shared);
};

/** Two facts that say the same in nearly the same words are one fact with the sources of both. */
export const reviewNearDuplicates = ({ facts }: KnowledgeBase): Finding[] => {
  const all = facts.map(read);
  const findings: Finding[] = [];
  for (const [place, one] of all.entries())
    for (const other of all.slice(0, place)) {
      const same = one.numbers === other.numbers;
      const least = same ? sameNumbers : anyNumbers;
      const shared = overlap(one.words, other.words, least);
      if (shared < least) continue;
      const message = `says nearly the same as "${other.fact.id}" (${Math.round(shared * 100)}% of the words); merge them, or say what sets them apart`;
      findings.push(same && shared >= copy ? error(one.fact.id, message) : warning(one.fact.id, message));
    }
  return findings;
};
