import type { Fact, Series, SeriesPoint } from "../../knowledge/schema.ts";
import { firstDay, lastDay } from "../../knowledge/partial-date.ts";
import type { Period } from "../../query/period.ts";
import type { Query, Term } from "../../query/query.ts";
import {
  askingClause,
  asksOnlyRate,
  asksOtherMatter,
  asksRate,
  tellsOwnCase,
} from "../../query/read-rate.ts";
import type { Choice } from "../answer.ts";
import { isParticular, strengthOf } from "../../retrieval/match-terms.ts";
import type { ComposeContext, Composer } from "../draft.ts";
import { askedPart, meantSeries } from "../rate-series.ts";
import { withSupport } from "../support.ts";

/** Questions about the height of a tariff; the others ask for its reason, author or history. */
const asksForRate: ReadonlySet<Query["focus"]> = new Set([
  "how-much",
  "what",
  "status",
  "yes-no",
  "how-many",
  "comparison",
]);

const isAfterEvent = ({ relation, state }: Period): boolean => relation === "after" && state !== undefined;

/** The stretch of time that a question about a state means; a whole month or year stays a stretch. */
const stretchOf = (query: Query, today: string): { readonly from: string; readonly until: string } => {
  const { period } = query;
  // "In May 2025, after the Geneva talks": the day after the event, not the whole month.
  const after = period?.state === undefined ? query.periods.find(isAfterEvent) : undefined;
  if (after?.state !== undefined) return { from: after.state, until: after.state };
  if (period === undefined) return { from: today, until: today };
  if (period.state !== undefined && period.relation !== "between")
    return { from: period.state, until: period.state };
  const from = period.from ?? period.until ?? today;
  return {
    from,
    until: period.relation === "in" || period.relation === "between" ? (period.until ?? from) : from,
  };
};

const holdsIn = (point: SeriesPoint, from: string, until: string): boolean =>
  firstDay(point.from) <= until &&
  (point.until === undefined ||
    firstDay(point.until) > from ||
    (from === until && point.until.length < 10 && lastDay(point.until) >= from));

/** The facts that state a point, the plainest first. */
const factsOf = (points: readonly SeriesPoint[], context: ComposeContext): Fact[] =>
  points.flatMap(({ facts }) => facts.slice(0, 1).flatMap((id) => context.knowledge.factById.get(id) ?? []));

/** A step lasts until the next one where nothing else is told. */
const lastsUntil = ({ kind, points }: Series, place: number): SeriesPoint | undefined => {
  const point = points[place];
  const next = points[place + 1];
  return point === undefined || point.until !== undefined || next === undefined || kind !== "step"
    ? point
    : { ...point, until: next.from };
};

/** The points of a series that hold in the time asked for. */
export const pointsAt = (series: Series, query: Query, today: string): SeriesPoint[] => {
  const { from, until } = stretchOf(query, today);
  return series.points.filter((_, place) => {
    const point = lastsUntil(series, place);
    return point !== undefined && holdsIn(point, from, until);
  });
};

/** The other direction as a ready question, where the question left it open. */
const otherReading = (query: Query): Choice[] => {
  const when = query.period === undefined ? "now" : query.period.words;
  const question = `What tariff does China charge on US goods ${/^(?:before|after|since|during|under|in|at|on|until|now)\b/i.test(when) ? when : `in ${when}`}?`;
  return question.length <= 90 ? [{ label: question.slice(0, 80), question }] : [];
};

/** Words about the rate that need not stand in the statement, as many as this; of the asker's own case, as many as that. */
const looseWords = 2;
const ownWords = 4;

const otherMatter: ReadonlySet<string> = new Set(["company", "body", "law", "measure", "person", "meeting"]);
/** Words in which people tell what a duty is and how their goods came in. */
const rateWords = new Set(
  `additional extra added new charged charge charges pay paid paying owe owed due face faced tax taxed taxes tariff tariffs duty duties rate rates
  surcharge levy goods origin landed landing land arrived cleared clearing clear entered entry imported import imports shipped container shipment order
  package invoice customs bill term second across board apply applied applies apply stuff coming came percent hit emergency national security
  china chinese america american us`.split(/\s+/),
);

/** Whether a name stands where a town does. `"out of Yiwu"` */
const behindPlaceWord = (text: string, name: string): boolean =>
  [...text.matchAll(/\b(?:from|of|in|at|via|through|into|to)\s+(\p{Lu}\p{L}+)/gu)].some(
    ([, town]) => town === name,
  );

/** Whether the question asks for something else than a rate: a name, an unknown word or too many other words. */
const foreign = (
  { query, index, knowledge }: ComposeContext,
  asked: Query,
  { fact, series }: Rate,
): boolean => {
  const words = new Set(`${series.title} ${series.aliases.join(" ")}`.toLowerCase().match(/\p{L}+/gu));
  const meant = new Set([...(series.names ?? []), ...(series.goods ?? []), series.law ?? ""]);
  const passing = new Set(knowledge.series.flatMap(({ allows }) => allows ?? []));
  const isMeant = ({ entities, alternatives }: Term): boolean =>
    entities?.some((id) => meant.has(id) || passing.has(id)) === true ||
    alternatives.some(({ features }) => features.every((feature) => meant.has(feature.slice(2))));
  const isAbroad = (name: string): boolean =>
    knowledge.scope.some(
      ({ id, cues }) => id.startsWith("party-") && cues.some((cue) => cue.toLowerCase() === name),
    );
  // Where goods came from or landed, unless it is a third country.
  const own = tellsOwnCase(query.text);
  const isTown = ({ entities, unknown, surface }: Term): boolean =>
    (own || series.direction === undefined) &&
    (entities?.some((id) => knowledge.entityById.get(id)?.type === "place") === true ||
      (unknown === true && behindPlaceWord(asked.text, surface))) &&
    !isAbroad(surface.toLowerCase());
  const indexed = index.get(fact.id);
  const missing = asked.terms.filter(
    (term) =>
      term.role === "content" &&
      strengthOf(term, indexed) === 0 &&
      !isMeant(term) &&
      !isTown(term) &&
      !/\d/.test(term.surface) &&
      !term.surface
        .toLowerCase()
        .split(" ")
        .every((word) => words.has(word) || rateWords.has(word)),
  );
  if (missing.some((term) => isParticular(term) || term.unknown === true)) return true;
  // A firm, a court or a law beside the rate: the question is about that.
  const named = asked.terms.filter(
    (term) => isParticular(term) && !isMeant(term) && !/\d/.test(term.surface),
  );
  if (
    named.some(({ entities }) =>
      entities?.some((id) => otherMatter.has(knowledge.entityById.get(id)?.type ?? "")),
    )
  )
    return true;
  return missing.length > (query.leansOn !== undefined ? 0 : own ? ownWords : looseWords);
};

/** What somebody said, planned or estimated of a rate is a fact of its own. */
const spoken =
  /\b(?:sa(?:y|ys|id)|threat\w*|propos\w+|suggest\w*|announc\w+|float\w*|promis\w+|claim\w*|plan\w*|report(?:s|ed|edly)?|estimat\w+|forecast\w*|according|(?<!by )post(?:ed|s)?(?! office)|wants?|wanted)\b/i;

/** A question to be answered with yes or no. */
const polar = /^\W*(?:so |and |but )?(?:is|are|was|were|do|does|did|has|have|had|can|could|will)\b/i;

/** Words of a follow-up that leaves the rest to the question before. */
const scrapLength = 9;

/** A rate and the fact that states it. */
interface Rate {
  readonly series: Series;
  readonly fact: Fact;
}

/** The rate of a day or a stretch of time, from the authoritative series that the question means. */
export const composeFigure: Composer = (context) => {
  const { query, today, ranking } = context;
  if (!asksForRate.has(query.focus) && query.focus !== "how") return undefined;
  // "And before Geneva?" says nothing of a rate itself.
  const carried = query.terms.filter(({ role }) => role === "carried").map(({ surface }) => surface);
  const leans =
    query.leansOn !== undefined &&
    query.text.split(" ").length <= scrapLength &&
    !asksOtherMatter([query.text, ...carried].join(" "));
  if (!leans && !asksRate(askingClause(query.text))) return undefined;
  const asked = askedPart(context);
  const series = meantSeries(context, asked);
  if (series === undefined) return undefined;
  // What else people ask about some goods is told by facts of their own.
  if ((series.direction === undefined || query.focus === "how") && !asksOnlyRate(asked.text))
    return undefined;
  // Whether a layer applies to somebody, or still, is more than its height.
  if (polar.test(asked.text) && series.counting !== "additional") return undefined;
  const past = query.period === undefined && !query.current && /\b(?:was|were|did|had)\b/i.test(query.text);
  if (past || spoken.test(asked.text)) return undefined;
  const points = pointsAt(series, query, today);
  const facts = factsOf(points.length > 3 ? points.slice(-3) : points, context);
  const lead = facts[0];
  if (lead === undefined || foreign(context, asked, { series, fact: lead })) return undefined;
  const ranked = ranking.ranked.find(({ indexed }) => indexed.fact.id === lead.id);
  const support = ranked === undefined ? facts : withSupport(ranked, context, 3);
  const all = [...new Set([...facts, ...support])].slice(0, 4);
  const open =
    series.counting === "additional" && query.tariff?.direction === undefined && !tellsOwnCase(query.text);
  const choices = open ? otherReading(query) : [];
  return choices.length > 0
    ? {
        kind: "clarification",
        reading: "Read as: the additional US tariff on Chinese goods.",
        facts: all,
        choices,
      }
    : { kind: "answered", shape: query.tariff?.stack === true ? "stack" : "figure", facts: all };
};
