import type { Fact } from "../../knowledge/schema.ts";
import { firstDay, lastDay } from "../../knowledge/partial-date.ts";
import { fitPeriod } from "../../retrieval/period-signal.ts";
import type { RankedFact } from "../../retrieval/rank.ts";
import { jointCoverage, leavesOutName } from "../joint.ts";
import type { ComposeContext, Composer, Draft } from "../draft.ts";
import { findSeries, isGeneralRate } from "../rate-series.ts";
import { repeats } from "../support.ts";

/** Steps shown at once; longer time lines page. */
const stepsShown = 12;
/** A step's share of the best fact's coverage from which it belongs to the time line. */
const belongs = 0.62;

const byDate = (a: Fact, b: Fact): number =>
  firstDay(a.from ?? "0000") < firstDay(b.from ?? "0000") ? -1 : 1;
const isStep = ({ kind, from }: Fact): boolean =>
  from !== undefined && kind !== "definition" && kind !== "background";

/** Figures are no steps of what happened, unless figures are asked for. */
const wantsFigures =
  /\b(?:deficit|surplus|exports?|imports?|share|average|holdings|prices?|sales|purchases|shipments|rates?|figures?|tonn?e?s)\b/i;

/** Steps of the general tariff rate in the time asked for. */
const rateSteps = (context: ComposeContext): Fact[] | undefined => {
  const { query, knowledge } = context;
  if (query.tariff?.direction === undefined || !isGeneralRate(context)) return undefined;
  const series = findSeries(context, query.tariff.direction);
  const from = query.period?.from ?? "0000-01-01";
  const until = query.period?.until ?? "9999-12-31";
  const points =
    series?.points.filter(
      (point) => firstDay(point.from) <= until && (point.until === undefined || lastDay(point.until) >= from),
    ) ?? [];
  const facts = points.flatMap(({ facts: ids }) =>
    ids.slice(0, 1).flatMap((id) => knowledge.factById.get(id) ?? []),
  );
  return facts.length >= 2 ? [...new Set(facts)] : undefined;
};

/** How much a kind of fact counts as a step: what was done before what was said of it. */
const stepWeight = {
  event: 1,
  state: 0.95,
  figure: 0.7,
  claim: 0.65,
  quote: 0.5,
  definition: 0,
  background: 0,
} as const satisfies Record<Fact["kind"], number>;
/** Steps told of one day. */
const perDay = 2;

/** Keeps the weightiest facts that do not repeat each other, few of a day, in order of time. */
const pick = (facts: readonly RankedFact[], weightOf: (fact: RankedFact) => number): Fact[] => {
  const chosen: RankedFact[] = [];
  const weighty = [...facts].sort(
    (a, b) => weightOf(b) - weightOf(a) || (a.indexed.fact.id < b.indexed.fact.id ? -1 : 1),
  );
  for (const fact of weighty) {
    if (chosen.length >= stepsShown) break;
    if (chosen.filter(({ indexed }) => indexed.fact.from === fact.indexed.fact.from).length >= perDay)
      continue;
    if (!chosen.some((other) => repeats(fact, other))) chosen.push(fact);
  }
  return chosen.map(({ indexed }) => indexed.fact).sort(byDate);
};

const byScore = ({ score, indexed }: RankedFact): number => score * stepWeight[indexed.fact.kind];

/** Everything that happened in a stretch of time, where a question names no matter: what most sources tell comes first. */
const stretch = (context: ComposeContext): Draft | undefined => {
  const { query, index, knowledge, today, rank } = context;
  const { period } = query;
  if (period?.from === undefined || period.until === undefined) return undefined;
  const inside = index.facts.filter(
    ({ fact, valid }) =>
      isStep(fact) &&
      (valid.from ?? "") >= (period.from ?? "") &&
      (valid.from ?? "9999") <= (period.until ?? ""),
  );
  const ranking = rank({ ...query, terms: [], leansOn: inside.map(({ fact }) => fact.id) }, today);
  const facts = pick(
    ranking.ranked,
    ({ indexed: { fact } }) => knowledge.evidenceOf(fact).independent * stepWeight[fact.kind],
  );
  return facts.length >= 2 ? { kind: "answered", shape: "timeline", facts } : undefined;
};

/** Share of the question that the steps of a time line must cover together. */
const stepsThreshold = 0.6;

/** What happened in order of time, where a question asks for it. */
export const composeTimeline: Composer = (context) => {
  const { query, ranking } = context;
  if (query.focus !== "timeline") return undefined;
  const rates = rateSteps(context);
  if (rates !== undefined) return { kind: "answered", shape: "timeline", facts: rates.slice(-stepsShown) };
  if (!query.terms.some(({ role }) => role === "content" || role === "carried")) return stretch(context);
  const inTime = ranking.ranked.filter(
    ({ indexed }) =>
      isStep(indexed.fact) &&
      (indexed.fact.kind !== "figure" || wantsFigures.test(query.text)) &&
      (query.period === undefined || fitPeriod(indexed, query.period) > 0),
  );
  const best = Math.max(0, ...inTime.map(({ coverage }) => coverage));
  const own = inTime.filter(({ coverage }) => coverage >= best * belongs);
  const near = own.slice(0, 6);
  if (near.length < 2 || leavesOutName(ranking, near) || jointCoverage(ranking, near) < stepsThreshold)
    return undefined;
  return { kind: "answered", shape: "timeline", facts: pick(own, byScore) };
};

/** A topic's events and states between two dates, for the timeline command. */
export const timelineOf = (
  context: ComposeContext,
  topic: string | undefined,
  from?: string,
  until?: string,
): Draft => {
  const facts = context.knowledge.facts
    .filter((fact) => isStep(fact) && (topic === undefined || fact.topics.includes(topic)))
    .filter(
      (fact) =>
        (from === undefined || lastDay(fact.from ?? "") >= firstDay(from)) &&
        (until === undefined || firstDay(fact.from ?? "") <= lastDay(until)),
    )
    .filter(({ kind }) => kind !== "quote")
    .sort(byDate);
  return facts.length === 0
    ? { kind: "abstention", reason: "no-fact", nearest: [] }
    : { kind: "answered", shape: "timeline", facts };
};
