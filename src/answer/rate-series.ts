import type { Series } from "../knowledge/schema.ts";
import type { Direction, Query, Term } from "../query/query.ts";
import {
  askingClause,
  readGoods,
  readSections,
  speaksOfAllGoods,
  speaksOfCharging,
  tellsOwnCase,
} from "../query/read-rate.ts";
import { namesLayers, readDirection } from "../query/read-tariff.ts";
import type { ComposeContext } from "./draft.ts";

/** Entities and groups of synonyms that the terms of a question may name. */
const idsIn = (terms: readonly Term[]): ReadonlySet<string> =>
  new Set(
    terms
      .filter(({ role }) => role !== "filler")
      .flatMap(({ entities, alternatives }) => [
        ...(entities ?? []),
        ...alternatives.flatMap(({ features: [feature, more] }) =>
          feature !== undefined && more === undefined && /^[ce]:/.test(feature) ? [feature.slice(2)] : [],
        ),
      ]),
  );

const some = (ids: readonly string[] | undefined, among: ReadonlySet<string>): boolean =>
  ids?.some((id) => among.has(id)) ?? false;
const count = (ids: readonly string[] | undefined, among: ReadonlySet<string>): number =>
  ids?.filter((id) => among.has(id)).length ?? 0;

/** The question that asks for a rate, read by itself: circumstances and what is set aside are left out. */
export const askedPart = ({ query, parse }: ComposeContext): Query => {
  const clause = askingClause(query.text);
  return clause === query.text ? query : parse(clause);
};

/** The one among some series that a count puts first; undefined where none or several are. */
const onlyBest = (all: readonly Series[], countOf: (series: Series) => number): Series | undefined => {
  const most = Math.max(0, ...all.map(countOf));
  const best = most === 0 ? [] : all.filter((series) => countOf(series) === most);
  return best.length === 1 ? best[0] : undefined;
};

/** The general series of a direction: what is counted, which layer. */
export const findSeries = (
  { knowledge, query }: ComposeContext,
  direction: Direction,
): Series | undefined => {
  const { tariff } = query;
  const layer = direction === "us-on-china" ? tariff?.layer : undefined;
  const counting = layer !== undefined ? "layer" : (tariff?.counting ?? "additional");
  return knowledge.series.find(
    (series) =>
      series.direction === direction &&
      series.counting === counting &&
      (layer === undefined || series.layer === layer),
  );
};

/** Whether a series counts what this direction charges; any where the question leaves it open. */
const goesWith = (series: Series, direction: Direction | undefined): boolean =>
  direction === undefined ||
  series.direction === direction ||
  (series.direction === undefined &&
    series.party === (direction === "us-on-china" ? "United States" : "China"));

/** The duty on some goods, under some law or on some list that a question means. */
const particular = (context: ComposeContext, asked: Query): Series | undefined | "none" => {
  const { knowledge, query } = context;
  const direction = query.tariff?.direction;
  const rates = knowledge.series.filter(
    (series) => (series.names ?? series.goods) !== undefined && goesWith(series, direction),
  );
  const own = idsIn(asked.terms);
  const all = idsIn(query.terms);
  const laws = readSections(asked.text);
  const wide = speaksOfAllGoods(asked.text);
  if (rates.some(({ names }) => some(names, own)))
    return onlyBest(rates, ({ names, goods }) => 4 * count(names, own) + count(goods, own)) ?? "none";
  const under = rates.filter(({ law }) => law !== undefined && (laws.includes(law) || own.has(law)));
  if (laws.length > 0 || under.length > 0)
    return (
      onlyBest(under, ({ goods }) => (goods === undefined && under.length === 1 ? 1 : count(goods, own))) ??
      onlyBest(rates, ({ law, names }) =>
        law !== undefined && laws.includes(law) ? count(names, all) : 0,
      ) ??
      onlyBest(under, ({ goods }) => count(goods, all)) ??
      "none"
    );
  if (rates.some(({ goods }) => some(goods, own)))
    return onlyBest(rates, ({ goods }) => count(goods, own)) ?? "none";
  if (wide) return undefined;
  if (rates.some(({ names, goods }) => some(names, all) || some(goods, all)))
    return onlyBest(rates, ({ names, goods }) => 4 * count(names, all) + count(goods, all)) ?? "none";
  return undefined;
};

/** Whether some goods in the question keep it from being about the rate on all of them. */
const aboutSomeGoods = ({ knowledge, query }: ComposeContext, asked: Query, general: Series): boolean => {
  const goodsIn = (terms: readonly Term[]): boolean =>
    [...idsIn(terms)].some((id) => knowledge.entityById.get(id)?.type === "good");
  const wide = speaksOfAllGoods(asked.text);
  if (some(general.spares, idsIn(wide ? asked.terms : query.terms))) return true;
  const words = new Set(
    asked.terms.filter(({ role }) => role === "content").map(({ surface }) => surface.toLowerCase()),
  );
  const named = goodsIn(asked.terms) || readGoods(asked.text).some((word) => words.has(word.toLowerCase()));
  return named && !(wide && tellsOwnCase(query.text));
};

/**
 * The series that a question about a rate means. A list, a layer or a parcel named decides; then a law with a good; then a
 * good that one duty lies on; else it is the rate on all goods, the United States' where the question leaves it open.
 * Undefined where it means one that the base has no series for.
 */
export const meantSeries = (
  context: ComposeContext,
  asked: Query = askedPart(context),
): Series | undefined => {
  const direction = context.query.tariff?.direction ?? readDirection(context.query.text);
  const tariff = asked.tariff && { ...asked.tariff, ...(direction && { direction }) };
  const own = { ...context, query: { ...context.query, ...(tariff && { tariff }) } };
  const found = namesLayers(asked.text) ? undefined : particular(own, asked);
  if (found === "none") return undefined;
  if (found !== undefined) return found;
  const charging = speaksOfAllGoods(asked.text) && speaksOfCharging(asked.text);
  if (context.query.tariff === undefined && !charging) return undefined;
  const general = findSeries(own, direction ?? "us-on-china");
  return general === undefined || aboutSomeGoods(context, asked, general) ? undefined : general;
};

/** Whether a tariff question is about the rate on (nearly) all goods or a layer of it, not on some goods. */
export const isGeneralRate = (context: ComposeContext): boolean =>
  meantSeries(context)?.direction !== undefined;
