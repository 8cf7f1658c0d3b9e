import type { Fact } from "../../knowledge/schema.ts";
import { isFrameOf } from "../../query/asked-period.ts";
import type { Query } from "../../query/query.ts";
import type { Ranking } from "../../retrieval/rank.ts";
import { confidenceOf, thresholdFor } from "../confidence.ts";
import type { ComposeContext, Composer, Draft } from "../draft.ts";

/** Statements told for each point of a question. */
const perPart = 3;

const factsOf = (draft: Draft): readonly Fact[] => {
  switch (draft.kind) {
    case "answered":
    case "clarification":
      return draft.facts.slice(0, draft.kind === "answered" && draft.shape !== "direct" ? 6 : perPart);
    case "disputed":
      return draft.positions.flatMap(({ facts }) => facts).slice(0, perPart);
    case "abstention":
      return [];
    default:
      return draft satisfies never;
  }
};

/** So many of the best facts of the whole question and of the point itself may answer a point that fails alone. */
const nearWhole = 6;
const nearPart = 3;
/** Confidence that such a fact must have for its point. */
const pointThreshold = 0.35;

/** What stands among the best both of the whole question and of a point that no fact answers surely enough alone. */
const amongBest = (query: Query, part: Ranking, whole: Ranking): Fact | undefined => {
  const best = new Set(whole.ranked.slice(0, nearWhole).map(({ indexed }) => indexed.fact));
  return part.ranked
    .slice(0, nearPart)
    .filter((fact) => confidenceOf(query, fact) >= pointThreshold)
    .map(({ indexed }) => indexed.fact)
    .find((fact) => best.has(fact));
};

/** What a time named for another point does not limit: the time itself, and what a thing is. */
const timeless: ReadonlySet<Query["focus"]> = new Set(["when", "definition"]);
/** A time named once holds for every point that names none. */
const inTimeOf = (part: Query, whole: Query): Query =>
  (part.period === undefined || isFrameOf(part.period, whole.period)) &&
  whole.period !== undefined &&
  whole.periods.every((other) => other === whole.period || isFrameOf(other, whole.period)) &&
  !timeless.has(part.focus)
    ? { ...part, period: whole.period, periods: whole.periods }
    : part;

/** Answers each point of a question that has several; later points may lean on the first. */
export const composeParts =
  (draftAnswer: (context: ComposeContext) => Draft): Composer =>
  (context) => {
    const { query, parse, rank, today } = context;
    if (query.parts.length < 2) return undefined;
    // The points of a follow-up lean on what was told before, not only on each other.
    let previous: Query | undefined =
      query.leansOn === undefined
        ? undefined
        : {
            ...query,
            terms: query.terms.filter(({ role }) => role === "carried"),
            answeredWith: query.leansOn,
          };
    const drafts = query.parts.map((text) => {
      const part = inTimeOf({ ...parse(text, previous), parts: [] }, query);
      const ranking = rank(part, today);
      const facts = factsOf(draftAnswer({ ...context, query: part, ranking }));
      previous ??= { ...part, answeredWith: facts.map(({ id }) => id) };
      return { part, ranking, facts };
    });
    const alone = drafts.filter(({ facts }) => facts.length > 0).length;
    if (alone === 0) return undefined;
    const told = new Set(drafts.map(({ facts }) => facts[0]));
    // Where one fact answers the whole, a point that fails alone was none.
    const best = context.ranking.ranked[0];
    const whole =
      best !== undefined && !told.has(best.indexed.fact) && confidenceOf(query, best) >= thresholdFor(query);
    const answered = drafts
      .map(({ part, ranking, facts }) => {
        const found = facts.length > 0 || whole ? undefined : amongBest(part, ranking, context.ranking);
        return found === undefined || told.has(found) ? facts : [found];
      })
      .filter((facts) => facts.length > 0);
    if (answered.length < 2) return undefined;
    const missing = query.parts.length - answered.length;
    return {
      kind: "answered",
      shape: "parts",
      facts: interleave(answered),
      ...(missing > 0 && {
        caveats: [
          missing === 1
            ? "One point of the question is answered by no reviewed fact."
            : `${missing} points of the question are answered by no reviewed fact.`,
        ],
      }),
    };
  };

/** The best fact of each point first, then the second ones: nobody has to read on to see that all points are answered. */
const interleave = (lists: readonly (readonly Fact[])[]): Fact[] => {
  const longest = Math.max(...lists.map((list) => list.length));
  return [
    ...new Set(
      Array.from({ length: longest }, (_, place) => lists.flatMap((list) => list[place] ?? [])).flat(),
    ),
  ];
};
