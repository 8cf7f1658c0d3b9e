import type { Query, Term } from "../query/query.ts";
import { pointFoci } from "../query/read-focus.ts";
import { fitMeasure } from "./asked-measure.ts";
import type { IndexedFact } from "./fact-index.ts";
import { isParticular, type MatchedTerm, missingShare } from "./match-terms.ts";
import { isSaid } from "./related.ts";
import type { SignalContext } from "./signal-context.ts";

/** Points of a fact that a follow-up may ask for once more; "did that happen?" asks for another fact. */
const factFoci: ReadonlySet<Query["focus"]> = new Set([...pointFoci, "why"]);

/** The party that a statement is about: the one it names first. */
const actorOf = ({ fact: { statement } }: IndexedFact): Query["turnsTo"] => {
  const us = statement.search(/\b(?:United States|US|U\.S\.|Washington|Trump|Biden|White House|American)\b/);
  const china = statement.search(/\b(?:China|Chinese|Beijing|Xi)\b/);
  if (us < 0 || china < 0) return us >= 0 ? "us" : china >= 0 ? "china" : undefined;
  return us < china ? "us" : "china";
};

/** Asks for something beside what was told. */
const wantsMore = /\b(?:else|more|others?|another|further|rest|next|instead|besides)\b|其他|另外|还有/i;
/** The first fact told is known already, unless it holds what is asked for now: the point, and the words it is asked in. */
const firstTold = (matched: readonly MatchedTerm[], query: Query, asked: boolean): number => {
  if (wantsMore.test(query.text)) return asked ? 1 : -0.4;
  const own = matched.filter(({ term }) => term.role === "content");
  const full = asked ? 1 : own.length === 0 ? 0.4 : 0.6;
  return full * (1 - missingShare(own));
};

/** Whether a carried term was named in the question before; what only the answer was about has no words of its own. */
const wasNamed = (term: Term): boolean =>
  term.role === "carried" &&
  isParticular(term) &&
  term.alternatives.some(({ features }) => features.some((feature) => !feature.startsWith("e:")));

/** How much it speaks against a fact that it has none of what was spoken of. */
const lostShare = 0.5;

/** How well a fact carries on from what was told before, -1 to 1. */
export const leaningOf = (
  indexed: IndexedFact,
  { query, related, matched, superseded }: SignalContext,
): number => {
  const { leansOn, outcome, turnsTo, focus } = query;
  if (leansOn === undefined) return 0;
  const { id } = indexed.fact;
  const tie = related.ties.get(id) ?? 0;
  if (outcome !== undefined) {
    if (related.outcomes.has(id)) return 1;
    return leansOn.includes(id) ? (outcome === "became" ? -0.3 : 0.2) : 0.5 * tie;
  }
  if (turnsTo !== undefined) {
    if (actorOf(indexed) !== turnsTo) return leansOn.includes(id) ? -0.4 : 0;
    const alike = isSaid(indexed.fact) === related.said ? 1 : 0.6;
    return alike * Math.max(tie, leansOn.includes(id) ? 0.6 : 0);
  }
  // "Is it still in force?" asks for what took its place, or for itself where nothing did.
  if (query.current && related.outcomes.has(id)) return superseded ? 0.5 : 1;
  // "What did Beijing say to that?" asks for other words than those told, unless they were Beijing's.
  const otherSide = query.side !== undefined && indexed.side !== query.side;
  const asked = factFoci.has(focus) && indexed.foci.has(focus) && fitMeasure(query, indexed) >= 0;
  // What was named before ("Section 232") is still meant, where nothing of its kind took its place.
  const lost = lostShare * missingShare(matched.filter(({ term }) => wasNamed(term)));
  if (leansOn[0] === id) {
    if (otherSide) return -0.4;
    return !asked && query.current && !superseded ? 0.8 : firstTold(matched, query, asked);
  }
  const near = Math.max(0.8 * tie, leansOn.includes(id) && !otherSide ? 0.5 : 0);
  return near + (asked && tie > 0 ? 0.1 : 0) - lost;
};
