import type { KnowledgeBase } from "../knowledge-base.ts";
import { firstDay } from "../partial-date.ts";
import type { Fact, Series, SeriesPoint } from "../schema.ts";
import { error, type Finding } from "./finding.ts";

type Value = number | string;

const digitsOf = (value: number): number => String(value).split(".")[1]?.length ?? 0;

/** Equal, or the one is the other rounded: 16.9 for 16.8607. */
const agrees = (told: Value, value: Value): boolean => {
  if (typeof told !== "number" || typeof value !== "number") return told === value;
  const coarser = Math.min(digitsOf(told), digitsOf(value));
  return Math.abs(told - value) <= 0.5 * 10 ** -coarser + 1e-9;
};

const valuesOf = ({ value, revised }: SeriesPoint): Value[] => [
  value,
  ...(revised === undefined ? [] : [revised.value]),
];

const factIdsOf = ({ facts, revised }: SeriesPoint): string[] => [...facts, ...(revised?.facts ?? [])];

const reviewFact = ({ id, measure }: Fact, seriesById: ReadonlyMap<string, Series>): Finding[] => {
  const series = measure?.series === undefined ? undefined : seriesById.get(measure.series);
  if (measure === undefined || series === undefined) return [];
  if (measure.unit !== series.unit)
    return [error(id, `counts in "${measure.unit}", its series "${series.id}" in "${series.unit}"; use one unit`)];
  const citing = series.points.filter((point) => factIdsOf(point).includes(id));
  if (citing.length === 0)
    return [error(id, `no point of "${series.id}" cites it; add it to the point that it supports`)];
  if (citing.some((point) => valuesOf(point).some((value) => agrees(measure.value, value)))) return [];
  return [
    error(
      id,
      `says ${measure.value}, but the points of "${series.id}" that cite it say ${citing.flatMap(valuesOf).join(", ")}; correct one of them`,
    ),
  ];
};

/** A fact's number is that of the point that cites it, and each number of a fact's series is cited. */
export const reviewSeriesAgreement = ({ facts, series }: KnowledgeBase): Finding[] => {
  const seriesById = new Map(series.map((one) => [one.id, one]));
  return [...facts.flatMap((fact) => reviewFact(fact, seriesById)), ...series.flatMap(reviewOrder)];
};

/** Points stand in order of time, and a step ends no later than the next begins. */
const reviewOrder = ({ id, kind, points }: Series): Finding[] =>
  points.flatMap((point, index): Finding[] => {
    const before = points[index - 1];
    if (before === undefined) return [];
    if (point.from === before.from || firstDay(point.from) < firstDay(before.from))
      return [error(id, `the point of ${point.from} stands behind that of ${before.from}; sort the points by date`)];
    return kind === "step" && before.until !== undefined && before.until > point.from
      ? [error(id, `the point of ${before.from} ends after the next begins, on ${point.from}; correct its until`)]
      : [];
  });
