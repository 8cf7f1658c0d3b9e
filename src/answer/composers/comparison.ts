import type { Fact } from "../../knowledge/schema.ts";
import type { Period } from "../../query/period.ts";
import type { Direction, Query } from "../../query/query.ts";
import { confidenceOf, thresholdFor } from "../confidence.ts";
import type { ComposeContext, Composer } from "../draft.ts";
import { withSupport } from "../support.ts";
import { isParticular } from "../../retrieval/signals.ts";
import { findSeries, isGeneralRate } from "../rate-series.ts";
import { pointsAt } from "./figure.ts";

const mostShown = 8;

/** "before and after Geneva" names one event and means the days on both sides of it. */
const bothSides = (query: Query): readonly Period[] => {
  const { period, periods } = query;
  if (period === undefined || !/\bbefore and (?:\w+ )?after\b/i.test(query.text)) return periods;
  const until = period.relation === "before" ? period.until : period.from;
  const before: Period = {
    ...period,
    relation: "before",
    ...(until !== undefined && { until, state: until }),
  };
  return [before, period];
};

/** The general rate at each moment and in each direction that is compared. */
const compareRates = (context: ComposeContext, periods: readonly Period[]): Fact[] => {
  const { query, knowledge, today } = context;
  if (query.tariff === undefined || !isGeneralRate(context)) return [];
  const directions: readonly Direction[] =
    query.tariff.direction === undefined ? ["us-on-china", "china-on-us"] : [query.tariff.direction];
  return directions.flatMap((direction) => {
    const series = findSeries(context, direction);
    return (periods.length > 0 ? periods : [undefined]).flatMap((period) => {
      const points =
        series === undefined ? [] : pointsAt(series, { ...query, ...(period && { period }) }, today);
      return (points.at(-1)?.facts ?? []).slice(0, 1).flatMap((id) => knowledge.factById.get(id) ?? []);
    });
  });
};

/** The best fact for each of the moments compared. */
const compareMoments = (context: ComposeContext, periods: readonly Period[]): Fact[] => {
  const { query, rank, today } = context;
  return periods.flatMap((period) => {
    const single: Query = { ...query, period, periods: [period] };
    const ranking = rank(single, today);
    const lead = ranking.ranked[0];
    if (lead === undefined || confidenceOf(single, lead) < thresholdFor(query) * 0.8) return [];
    return withSupport(lead, { ...context, query: single, ranking }, 3);
  });
};

/** The best fact for each of the things compared ("H20 vs H200"). */
const compareItems = (context: ComposeContext): Fact[] => {
  const { query, rank, today } = context;
  const named = query.terms.filter((term) => isParticular(term));
  if (named.length < 2 || named.length > 4) return [];
  return named.flatMap((term) => {
    const single: Query = {
      ...query,
      terms: query.terms.filter((other) => other === term || !isParticular(other)),
    };
    const ranking = rank(single, today);
    const lead = ranking.ranked[0];
    return lead !== undefined && confidenceOf(single, lead) >= thresholdFor(query) * 0.8
      ? withSupport(lead, { ...context, query: single, ranking }, 2)
      : [];
  });
};

/** Two moments, two parties or two measures side by side. */
export const composeComparison: Composer = (context) => {
  const { query } = context;
  const pair = query.focus === "definition" && /\band\b|&|和|与/i.test(query.text);
  if (query.focus !== "comparison" && !pair) return undefined;
  const periods = bothSides(query).filter(({ relation }) => relation !== "between");
  const rates = [...new Set(compareRates(context, periods))];
  if (rates.length >= 2) return { kind: "answered", shape: "comparison", facts: rates };
  const facts = [...new Set(periods.length >= 2 ? compareMoments(context, periods) : compareItems(context))];
  return facts.length >= 2
    ? { kind: "answered", shape: "comparison", facts: facts.slice(0, mostShown) }
    : undefined;
};
