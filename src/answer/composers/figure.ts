import type { Fact, Series, SeriesPoint } from "../../knowledge/schema.ts";
import { firstDay, lastDay } from "../../knowledge/partial-date.ts";
import type { Direction, Query } from "../../query/query.ts";
import { isGeneralTariff } from "../../query/read-tariff.ts";
import { askingSentence } from "../../query/split-parts.ts";
import type { Choice } from "../answer.ts";
import { matchTerms } from "../../retrieval/match-terms.ts";
import { isParticular } from "../../retrieval/signals.ts";
import type { ComposeContext, Composer } from "../draft.ts";
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

/** The stretch of time that a question about a state means; a whole month or year stays a stretch. */
const stretchOf = ({ period }: Query, today: string): { readonly from: string; readonly until: string } => {
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

/** The series a tariff question means: direction, what is counted, which layer. */
export const findSeries = (context: ComposeContext, direction: Direction): Series | undefined => {
  const { tariff } = context.query;
  const layer = direction === "us-on-china" ? tariff?.layer : undefined;
  const counting = layer !== undefined ? "layer" : (tariff?.counting ?? "additional");
  return context.knowledge.series.find(
    (series) =>
      series.direction === direction &&
      series.counting === counting &&
      (layer === undefined || series.layer === layer),
  );
};

/** The facts that state a point, the plainest first. */
const factsOf = (points: readonly SeriesPoint[], context: ComposeContext): Fact[] =>
  points.flatMap(({ facts }) => facts.slice(0, 1).flatMap((id) => context.knowledge.factById.get(id) ?? []));

/** The points of a series that hold in the time asked for. */
export const pointsAt = (series: Series, query: Query, today: string): SeriesPoint[] => {
  const { from, until } = stretchOf(query, today);
  return series.points.filter((point) => holdsIn(point, from, until));
};

/** The other direction as a ready question, where the question left it open. */
const otherReading = (query: Query): Choice[] => {
  const when = query.period === undefined ? "now" : query.period.words;
  const question = `What tariff does China charge on US goods ${/^(?:before|after|since|during|under|in|at|on|until|now)\b/i.test(when) ? when : `in ${when}`}?`;
  return question.length <= 90 ? [{ label: question.slice(0, 80), question }] : [];
};

/** A question about the height of a rate, or a scrap that names little else. */
const asksHeight =
  /\b(?:what|how (?:high|much|big)|which|whats|what's)\b.{0,70}\b(?:tariffs?|dut(?:y|ies)|rates?|surcharge|lev(?:y|ies)|charge[ds]?|pay(?:ing)?|tax)\b|关税|税率/i;
const scrapLength = 9;
/** Words about the rate that need not stand in the statement, as many as this. */
const looseWords = 2;

const otherMatter: ReadonlySet<string> = new Set(["company", "body", "law"]);

/** Whether the question asks for something else than a rate: a name, an unknown word or too many other words. */
const foreign = (
  { query, ranking, index, knowledge }: ComposeContext,
  fact: Fact,
  series: Series,
): boolean => {
  const words = new Set(
    `${series.title} ${series.aliases.join(" ")} additional charged goods`.toLowerCase().match(/\p{L}+/gu),
  );
  const missing = matchTerms(ranking.terms, index.get(fact.id))
    .filter(({ term, strength }) => term.role === "content" && strength === 0)
    .map(({ term }) => term)
    .filter(
      ({ surface }) =>
        !surface
          .toLowerCase()
          .split(" ")
          .every((word) => words.has(word)),
    );
  if (missing.some((term) => isParticular(term) || term.unknown === true)) return true;
  // A firm, a court or a law beside the rate: the question is about that.
  const named = query.terms.filter((term) => isParticular(term)).flatMap(({ entities }) => entities ?? []);
  if (named.some((id) => otherMatter.has(knowledge.entityById.get(id)?.type ?? ""))) return true;
  const height = asksHeight.test(query.text) || query.text.split(" ").length <= scrapLength;
  return !height || missing.length > looseWords;
};

/** What somebody said, planned or estimated of a rate is a fact of its own. */
const spoken =
  /\b(?:sa(?:y|ys|id)|threat\w*|propos\w+|suggest\w*|announc\w+|float\w*|promis\w+|claim\w*|plan\w*|report\w*|estimat\w+|forecast\w*|according|post(?:ed)?|want\w*)\b/i;

/** The general tariff rate on a day or in a stretch of time, from the authoritative series. */
export const composeFigure: Composer = (context) => {
  const { query, today, ranking } = context;
  if (
    query.tariff === undefined ||
    !asksForRate.has(query.focus) ||
    !isGeneralTariff(askingSentence(query.text))
  )
    return undefined;
  const direction = query.tariff.direction ?? "us-on-china";
  const series = findSeries(context, direction);
  if (series === undefined) return undefined;
  const past = query.period === undefined && !query.current && /\b(?:was|were|did|had)\b/i.test(query.text);
  if (past || spoken.test(query.text)) return undefined;
  const points = pointsAt(series, query, today);
  const facts = factsOf(points.length > 3 ? points.slice(-3) : points, context);
  const lead = facts[0];
  if (lead === undefined || foreign(context, lead, series)) return undefined;
  const ranked = ranking.ranked.find(({ indexed }) => indexed.fact.id === lead.id);
  const support = ranked === undefined ? facts : withSupport(ranked, context, 3);
  const all = [...new Set([...facts, ...support])].slice(0, 4);
  const open = query.tariff.direction === undefined && query.tariff.layer === undefined;
  const choices = open ? otherReading(query) : [];
  return choices.length > 0
    ? {
        kind: "clarification",
        reading: "Read as: the additional US tariff on Chinese goods.",
        facts: all,
        choices,
      }
    : { kind: "answered", shape: query.tariff.stack ? "stack" : "figure", facts: all };
};
