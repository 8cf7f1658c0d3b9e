import type { Fact } from "../knowledge/schema.ts";
import type { Period } from "../query/period.ts";
import { fitPeriod } from "../retrieval/period-signal.ts";
import type { ComposeContext } from "./draft.ts";

/*
 * The other side of a comparison in time is most often another figure of the same series: the month before, the peak,
 * the year named second. It need not share a word with the question.
 */

/** Wordings for the highest and the lowest value of a series. */
const highest =
  /\b(?:peak(?:ed)?|high(?:est)?(?: point)?|height|record|top|largest|biggest|most|maximum|zenith|heyday|all-time|steepest|worst)\b|最高|峰值|顶峰/i;
const lowest = /\b(?:lowest|trough|bottom|nadir|smallest|low point|minimum|least|floor)\b|最低|谷底/i;

/** So many of the best facts are looked at. */
const near = 6;

const figuresOf = ({ measure }: Fact, { knowledge }: ComposeContext): readonly Fact[] =>
  measure?.series === undefined
    ? []
    : knowledge.facts.filter(
        (fact) => fact.measure?.series === measure.series && typeof fact.measure?.value === "number",
      );

/** The figure of the same series for another time; undefined where the series has none that lies in it. */
export const sameSeriesAt = (fact: Fact, period: Period, context: ComposeContext): Fact | undefined =>
  figuresOf(fact, context)
    .map((figure) => ({ figure, fit: fitPeriod(context.index.get(figure.id), period) }))
    .filter(({ figure, fit }) => fit > 0 && figure !== fact)
    .sort((a, b) => b.fit - a.fit)[0]?.figure;

/** A figure found that itself says that it is the peak, of the same topic as the fact. */
const namedExtreme = (fact: Fact, pattern: RegExp, { ranking }: ComposeContext): Fact | undefined =>
  ranking.ranked
    .slice(0, near)
    .map(({ indexed }) => indexed.fact)
    .find(
      (other) =>
        other !== fact &&
        other.kind === "figure" &&
        pattern.test(other.statement) &&
        other.topics.some((topic) => fact.topics.includes(topic)),
    );

/** The highest or lowest figure of the same series, where the question names one ("at its peak"). */
export const extremeOf = (fact: Fact, context: ComposeContext): Fact | undefined => {
  const { text } = context.query;
  const sign = highest.test(text) ? 1 : lowest.test(text) ? -1 : 0;
  if (sign === 0) return undefined;
  const named = namedExtreme(fact, sign === 1 ? highest : lowest, context);
  if (named !== undefined) return named;
  const valueOf = ({ measure }: Fact): number =>
    typeof measure?.value === "number" ? sign * measure.value : 0;
  const best = [...figuresOf(fact, context)].sort((a, b) => valueOf(b) - valueOf(a))[0];
  return best === fact ? undefined : best;
};
