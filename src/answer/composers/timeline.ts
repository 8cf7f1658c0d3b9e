import type { Fact } from "../../knowledge/schema.ts";
import { firstDay, lastDay } from "../../knowledge/partial-date.ts";
import type { ComposeContext, Composer, Draft } from "../draft.ts";
import { findSeries, isGeneralRate } from "../rate-series.ts";
import { mayBeStep, pickSteps, stepsOf } from "../steps.ts";
import { startsWithin, stretchOf } from "../stretch.ts";

/** Steps shown at once; longer time lines page. */
const stepsShown = 12;

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

/** What happened in order of time, where a question asks for it. */
export const composeTimeline: Composer = (context) => {
  const { query } = context;
  if (query.focus !== "timeline") return undefined;
  const rates = rateSteps(context);
  if (rates !== undefined) return { kind: "answered", shape: "timeline", facts: rates.slice(-stepsShown) };
  const stretch = stretchOf(query);
  const figures = wantsFigures.test(query.text);
  const inside = context.index.facts.filter(
    (indexed) => mayBeStep(indexed.fact, figures) && startsWithin(indexed, stretch),
  );
  const steps = stepsOf(inside, context);
  if (steps === undefined || steps.length < 2) return undefined;
  return { kind: "answered", shape: "timeline", facts: pickSteps(steps, stepsShown).sort(byDate) };
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
