import type { Fact } from "../../knowledge/schema.ts";
import type { Period } from "../../query/period.ts";
import type { Direction, Query } from "../../query/query.ts";
import { confidenceOf, thresholdFor } from "../confidence.ts";
import type { ComposeContext, Composer } from "../draft.ts";
import { withSupport } from "../support.ts";
import { extremeOf, sameSeriesAt } from "../other-moment.ts";
import { leaveOut, sidesByName, sidesByWords } from "../sides.ts";
import { comparative } from "../../query/several-cues.ts";
import { isParticular } from "../../retrieval/match-terms.ts";
import { findSeries, isGeneralRate } from "../rate-series.ts";
import { pointsAt } from "./figure.ts";

const mostShown = 8;
/** A side needs less confidence than an answer, since the question's words are shared by two facts. */
const sideShare = 0.8;
/** Confidence of a figure whose series the other side is sure of. */
const kinThreshold = 0.3;

const noSide: Side = { facts: [], confidence: 0 };

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

/** A court or a firm beside the rate: the comparison is about that, unless its name is a time ("after the ruling"). */
const namesBody = ({ query, knowledge }: ComposeContext): boolean =>
  query.terms.some(
    (term) =>
      isParticular(term) &&
      ["body", "company"].includes(knowledge.entityById.get(term.entities?.[0] ?? "")?.type ?? "") &&
      !query.periods.some(({ words }) => words.toLowerCase().includes(term.surface.toLowerCase())),
  );

/** The general rate at each moment and in each direction that is compared. */
const compareRates = (context: ComposeContext, periods: readonly Period[]): Fact[] => {
  const { query, knowledge, today } = context;
  if (query.focus !== "comparison" && query.focus !== "definition") return [];
  if (query.tariff === undefined || !isGeneralRate(context) || namesBody(context)) return [];
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

/** The best fact of one side, where it is sure enough, with what supports it. */
interface Side {
  readonly facts: readonly Fact[];
  readonly confidence: number;
}

/** Words that weigh ("higher") are no words of the matter. */
const weighing = new RegExp(`^${comparative}$`, "i");

/** What one side's own question leads to. */
const sideOf = (query: Query, context: ComposeContext, most: number): Side => {
  const single: Query = { ...query, terms: query.terms.filter(({ surface }) => !weighing.test(surface)) };
  const ranking = context.rank(single, context.today);
  const lead = ranking.ranked[0];
  return lead === undefined
    ? noSide
    : {
        facts: withSupport(lead, { ...context, query: single, ranking }, most),
        confidence: confidenceOf(single, lead),
      };
};

/** The best of each side first, then what supports them. */
const sideBySide = (sides: readonly Side[]): Fact[] => [
  ...new Set([
    ...sides.flatMap(({ facts }) => facts.slice(0, 1)),
    ...sides.flatMap(({ facts }) => facts.slice(1)),
  ]),
];

const isSure = ({ confidence }: Side, { query }: ComposeContext): boolean =>
  confidence >= thresholdFor(query) * sideShare;

/** Sides that lead to different facts, each sure enough; kin of a sure one may be less sure. */
const fitTogether = (sides: readonly Side[], context: ComposeContext): Fact[] => {
  const best = sides.reduce((most, side) => (side.confidence > most.confidence ? side : most), noSide);
  const anchor = best.facts[0];
  if (anchor === undefined || !isSure(best, context)) return [];
  const kept = sides.filter(
    (side) =>
      isSure(side, context) ||
      (side.confidence >= kinThreshold &&
        side.facts[0] !== undefined &&
        anchor.measure?.series !== undefined &&
        side.facts[0].measure?.series === anchor.measure.series),
  );
  return new Set(kept.map(({ facts }) => facts[0])).size >= 2 ? sideBySide(kept) : [];
};

/** The year of a month named without one is the year of the month beside it ("November 2025 or October"). */
const inSameYear = (periods: readonly Period[]): readonly Period[] => {
  const dated = periods.find(({ others }) => others === undefined)?.from?.slice(0, 4);
  return periods.map((period) => {
    const meant = period.others?.find(({ from }) => from?.startsWith(dated ?? "-"));
    if (meant === undefined || period.from?.startsWith(dated ?? "-")) return period;
    const { relation, precision, words } = period;
    return { relation, precision, words, ...meant };
  });
};

/** The best fact for each of the moments compared; where one is sure, its series knows the others. */
const compareMoments = (context: ComposeContext, periods: readonly Period[]): Fact[] => {
  const { query } = context;
  const sides = inSameYear(periods).map((period) => ({
    period,
    ...sideOf(
      {
        ...query,
        text: leaveOut(
          query.text,
          periods.filter((other) => other !== period).map(({ words }) => words),
        ),
        period,
        periods: [period],
      },
      context,
      3,
    ),
  }));
  const anchor = sides.find((side) => isSure(side, context) && side.facts[0]?.measure?.series !== undefined);
  return fitTogether(
    sides.map((side): Side => {
      const twin =
        anchor?.facts[0] === undefined || side === anchor
          ? undefined
          : sameSeriesAt(anchor.facts[0], side.period, context);
      return twin === undefined
        ? side
        : { facts: [twin, ...side.facts], confidence: Math.max(side.confidence, anchor?.confidence ?? 0) };
    }),
    context,
  );
};

/** A figure and the highest or lowest of its series ("at its peak against November"). */
const compareExtreme = (context: ComposeContext): Fact[] => {
  const side = sideOf(context.query, context, 2);
  const lead = side.facts[0];
  if (lead === undefined || side.confidence < kinThreshold) return [];
  const extreme = extremeOf(lead, context);
  return extreme === undefined ? [] : [...new Set([lead, extreme, ...side.facts])];
};

/** The ways in which a question can name its sides, the plainest first. */
const compareSides = (context: ComposeContext, periods: readonly Period[]): Fact[] => {
  const ways = [
    () => (periods.length >= 2 ? compareMoments(context, periods) : []),
    () => compareExtreme(context),
    () =>
      fitTogether(
        sidesByName(context).map((query) => sideOf(query, context, 2)),
        context,
      ),
    () =>
      fitTogether(
        sidesByWords(context).map((query) => sideOf(query, context, 2)),
        context,
      ),
  ];
  for (const way of ways) {
    const facts = [...new Set(way())];
    if (facts.length >= 2) return facts;
  }
  return [];
};

/** Two moments, two parties or two measures side by side. */
export const composeComparison: Composer = (context) => {
  const { query } = context;
  const pair = query.focus === "definition" && /\band\b|&|和|与/i.test(query.text);
  if (!query.foci.includes("comparison") && !pair) return undefined;
  const periods = bothSides(query).filter(({ relation }) => relation !== "between");
  const rates = [...new Set(compareRates(context, periods))];
  if (rates.length >= 2) return { kind: "answered", shape: "comparison", facts: rates };
  const facts = compareSides(context, periods);
  return facts.length >= 2
    ? { kind: "answered", shape: "comparison", facts: facts.slice(0, mostShown) }
    : undefined;
};
