import { firstDay } from "../knowledge/partial-date.ts";
import type { Fact } from "../knowledge/schema.ts";
import type { Period } from "../query/period.ts";
import type { Query } from "../query/query.ts";
import { coverageOf, matchTerms } from "../retrieval/match-terms.ts";
import { fitPeriod } from "../retrieval/period-signal.ts";
import type { RankedFact } from "../retrieval/rank.ts";
import { confidenceOf, vouchThreshold } from "./confidence.ts";
import type { ComposeContext } from "./draft.ts";

/*
 * The items of one list seldom share the words of the question: the parts of a package share a day, a source document, a
 * speaker, topics. The best facts show which of these the list is about.
 */

/** How much each thing shared speaks for two facts being items of one list; together 1. */
const kinWeights = { day: 0.3, month: 0.15, topic: 0.2, topics: 0.15, source: 0.2, speaker: 0.1, kind: 0.05 };

const dayLength = "YYYY-MM-DD".length;
const monthLength = "YYYY-MM".length;

const sharesTime = (a: string, b: string): number => {
  if (a.length === dayLength && a === b) return kinWeights.day;
  return a.length >= monthLength && a.slice(0, monthLength) === b.slice(0, monthLength)
    ? kinWeights.month
    : 0;
};

/** How nearly two facts are items of one list, 0 to 1. */
export const kinship = (a: Fact, b: Fact): number => {
  const topics = a.topics.filter((topic) => b.topics.includes(topic)).length;
  return (
    (a.from !== undefined && b.from !== undefined ? sharesTime(a.from, b.from) : 0) +
    (topics > 0 ? kinWeights.topic : 0) +
    (topics > 1 ? kinWeights.topics : 0) +
    (a.sources.some((source) => b.sources.includes(source)) ? kinWeights.source : 0) +
    (a.saidBy !== undefined && a.saidBy === b.saidBy ? kinWeights.speaker : 0) +
    (a.kind === b.kind ? kinWeights.kind : 0)
  );
};

/** Facts near the best one, that show what a list is about. */
const coreSize = 4;
const coreShare = 0.7;
/** Kinship from which a fact belongs to the list although the search did not find it. */
const sibling = 0.4;

/** The most exact time that the items of a list must lie in; a whole year tells little. */
const timeOf = ({ periods }: Query): Period | undefined =>
  periods.find(({ relation, precision }) => relation === "in" && precision === "day") ??
  periods.find(({ relation, precision }) => relation === "in" && precision !== "year");

/** Whether a fact begins in a time, which makes it one of the things that happened then. */
const beginsIn = ({ from }: Fact, time: Period | undefined): boolean =>
  time !== undefined &&
  from !== undefined &&
  firstDay(from) >= (time.from ?? "") &&
  firstDay(from) <= (time.until ?? "9999");

/**
 * What the list starts with: of the best facts the first one that begins in the time asked for, if one does. What
 * holds then ("which duties applied in May?") is left at its place.
 */
export const leadOf = ({ query, ranking: { ranked } }: ComposeContext): RankedFact | undefined => {
  const time = timeOf(query);
  const best = ranked[0];
  return best === undefined || best.indexed.fact.kind === "state"
    ? best
    : (ranked.find(({ indexed, score }) => score >= best.score * coreShare && beginsIn(indexed.fact, time)) ??
        best);
};

/** The best facts, which show what the list is about. */
const coreOf = (context: ComposeContext): readonly RankedFact[] => {
  const { ranked } = context.ranking;
  const lead = leadOf(context);
  if (lead === undefined) return [];
  const time = timeOf(context.query);
  const near = ranked.filter(({ score, signals }) => score >= lead.score * coreShare && signals.period >= 0);
  const then = near.filter(({ indexed }) => beginsIn(indexed.fact, time));
  return [lead, ...(then.length > 0 ? then : near).filter((fact) => fact !== lead)].slice(0, coreSize);
};

/** Kinship to the lead and, half as much, to the others of the core. */
const kinshipTo = (core: readonly RankedFact[], fact: Fact): number => {
  const kin = core
    .filter(({ indexed }) => indexed.fact !== fact)
    .map(({ indexed }) => kinship(indexed.fact, fact));
  const [first = 0, ...rest] = kin;
  return rest.length === 0
    ? first
    : (first * 2 + rest.reduce((sum, value) => sum + value, 0)) / (2 + rest.length);
};

/** An item of a list with how much speaks for it. */
export interface ListItem {
  readonly fact: Fact;
  readonly value: number;
}

/** Kinship counts so much beside what a fact has of the question itself. */
const kinShare = 0.8;
const fitShare = 0.2;
/** Beginning in the time asked for, and merely lasting then. */
const begins = 0.35;
const lasts = -0.15;

/**
 * Everything that may stand in a list, best first: what the search found, and the kin of its best facts that share no
 * word with the question.
 */
export const gatherItems = (context: ComposeContext): ListItem[] => {
  const { ranking, query, index } = context;
  const lead = leadOf(context);
  if (lead === undefined) return [];
  const core = coreOf(context);
  const time = timeOf(query);
  const found = new Map(ranking.ranked.map((ranked) => [ranked.indexed.fact.id, ranked]));
  const items: ListItem[] = [];
  for (const indexed of index.facts) {
    const { fact } = indexed;
    const ranked = found.get(fact.id);
    const kin = kinshipTo(core, fact);
    if (ranked === undefined && kin < sibling) continue;
    const fit = query.period === undefined ? 0 : fitPeriod(indexed, query.period);
    if (fit < 0) continue;
    const own =
      ranked === undefined ? coverageOf(matchTerms(ranking.terms, indexed)) / 2 : ranked.score / lead.score;
    const then = time === undefined ? 0 : beginsIn(fact, time) ? begins : lasts;
    items.push({ fact, value: own + kinShare * kin + fitShare * fit + then });
  }
  return items.sort((a, b) => b.value - a.value || (a.fact.id < b.fact.id ? -1 : 1));
};

/** Whether several facts that are kin answer a list together, where none is sure enough alone. */
export const vouchForEachOther = (context: ComposeContext): boolean => {
  const lead = leadOf(context);
  if (lead === undefined) return false;
  const { query, ranking } = context;
  const kin = ranking.ranked
    .slice(0, 5)
    .filter((fact) => fact === lead || kinship(lead.indexed.fact, fact.indexed.fact) >= sibling)
    .filter(({ signals }) => signals.period >= 0);
  const doubt = kin.reduce((left, fact) => left * (1 - confidenceOf(query, fact)), 1);
  return kin.length >= 2 && 1 - doubt >= vouchThreshold;
};
