import type { Fact } from "../knowledge/schema.ts";
import type { IndexedFact } from "../retrieval/fact-index.ts";
import type { WeighedTerm } from "../retrieval/ask-likeness.ts";
import { isParticular, strengthOf } from "../retrieval/match-terms.ts";
import type { ComposeContext } from "./draft.ts";
import { generalNames, matterTerms, namesMatter } from "./matter-terms.ts";
import { affinityTo, storyOf } from "./shared-matter.ts";
import type { Step } from "./step.ts";

/** How much a kind of fact counts as a step: what was done before what was said of it. */
const kindWeight = {
  event: 1,
  state: 0.95,
  figure: 0.7,
  claim: 0.7,
  background: 0.65,
  quote: 0.5,
  definition: 0,
} as const satisfies Record<Fact["kind"], number>;

/** Kinds that are steps only where their day or month is known: what holds for a year happened on none of its days. */
const undated: ReadonlySet<Fact["kind"]> = new Set(["background", "figure"]);

/** Whether a fact tells something that happened or began at a time; figures of whole years where figures are asked for. */
export const mayBeStep = ({ kind, from }: Fact, figures: boolean): boolean =>
  from !== undefined &&
  kindWeight[kind] > 0 &&
  (!undated.has(kind) || from.length > 4 || (figures && kind === "figure"));

/** How much of the question a fact has, and whether it has a name of its matter (or the matter has none). */
interface Covered {
  readonly indexed: IndexedFact;
  readonly named: boolean;
  readonly coverage: number;
}

/** Steps whose common topics and names show what the matter is. */
const leading = 8;
/** Share of the best step's coverage from which a step leads. */
const leads = 0.6;
/** Share of the question that the steps must cover together, and where they have all its names. */
const coveredTogether = 0.5;
const coveredWithNames = 0.35;
/** How much the question's own words count beside the matter that the leading steps share. */
const wordsShare = 0.6;
/** The same for topics beside names. */
const topicShare = 0.65;
/** Share of the common topics from which a step that has no name of the question belongs to its matter. */
const sameTopic = 0.75;
/** Share of the weightiest step's weight from which a step belongs to the course. */
const belongs = 0.5;

/**
 * The facts of a stretch of time that belong to the matter of the question, weighed; undefined where they leave out a
 * name or too much of it. The matter is what the steps that have most of the question's words share: their topics and
 * names. So a step is found whose own words are others. A question of no matter gets what most sources tell.
 */
export const stepsOf = (
  inside: readonly IndexedFact[],
  { ranking, index, knowledge, query }: ComposeContext,
): Step[] | undefined => {
  const evidence = ({ fact }: IndexedFact): number =>
    kindWeight[fact.kind] * (1 + 0.08 * Math.min(6, knowledge.evidenceOf(fact).independent));
  const terms = matterTerms(ranking.terms, query);
  if (terms.length === 0) return query.periods.length === 0 ? undefined : storyOf(inside, evidence);
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  const names = terms.some(namesMatter);
  // Runs for every fact of the stretch: a plain loop.
  const measure = (indexed: IndexedFact): Covered => {
    let coverage = 0;
    let named = !names;
    for (const weighed of terms) {
      const strength = strengthOf(weighed.term, indexed);
      if (strength === 0) continue;
      coverage += (weighed.weight * strength) / total;
      named ||= namesMatter(weighed);
    }
    return { indexed, named, coverage };
  };
  const covered = inside
    .map(measure)
    .sort((a, b) => b.coverage - a.coverage || (a.indexed.fact.id < b.indexed.fact.id ? -1 : 1));
  const named = covered.filter((step) => step.named);
  const most = named[0]?.coverage ?? 0;
  if (most === 0) return undefined;
  const leaders = named.slice(0, leading).filter(({ coverage }) => coverage >= most * leads);
  const topics = affinityTo(leaders, ({ fact }) => fact.topics, index.rarityOfTopic);
  const entities = affinityTo(
    leaders,
    ({ fact }) => fact.entities.filter((id) => !generalNames.has(id)),
    index.rarityOfEntity,
  );
  const near = covered.filter((step) => step.named || topics(step.indexed) >= sameTopic);
  const weighed = near.map(({ indexed, coverage }) => ({
    indexed,
    weight:
      evidence(indexed) *
      (wordsShare * (coverage / most) +
        (1 - wordsShare) * (topicShare * topics(indexed) + (1 - topicShare) * entities(indexed))),
  }));
  const heaviest = Math.max(0, ...weighed.map(({ weight }) => weight));
  const steps = weighed.filter(({ weight }) => weight >= heaviest * belongs);
  return tellsMatter(terms, steps, query.text) ? steps : undefined;
};

/** Whether steps tell of the matter: every name of it, and enough of its words together. */
const tellsMatter = (terms: readonly WeighedTerm[], steps: readonly Step[], text: string): boolean => {
  const best = terms.map(({ term }) => Math.max(0, ...steps.map(({ indexed }) => strengthOf(term, indexed))));
  const isName = ({ term }: WeighedTerm): boolean =>
    isParticular(term) ||
    (term.unknown === true && /^\p{Lu}/u.test(term.surface) && !text.startsWith(term.surface));
  if (terms.some((term, place) => best[place] === 0 && isName(term))) return false;
  const enough = terms.some(namesMatter) ? coveredWithNames : coveredTogether;
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  return terms.reduce((sum, { weight }, place) => sum + weight * (best[place] ?? 0), 0) >= total * enough;
};

/** Steps told of one day. */
const perDay = 2;

/** The weightiest steps, few of a day. */
export const pickSteps = (steps: readonly Step[], most: number): Fact[] => {
  const chosen: Step[] = [];
  const weighty = [...steps].sort(
    (a, b) => b.weight - a.weight || (a.indexed.fact.id < b.indexed.fact.id ? -1 : 1),
  );
  for (const step of weighty) {
    if (chosen.length >= most) break;
    if (chosen.filter(({ indexed }) => indexed.fact.from === step.indexed.fact.from).length >= perDay)
      continue;
    chosen.push(step);
  }
  return chosen.map(({ indexed }) => indexed.fact);
};
