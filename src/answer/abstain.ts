import type { RankedFact } from "../retrieval/rank.ts";
import { isElsewhere } from "./confidence.ts";
import type { AbstentionReason, Choice } from "./answer.ts";
import type { ComposeContext, Draft } from "./draft.ts";

/** Longest question that fits a button. */
export const choiceLength = 90;
const nearestShown = 3;
/** Share of the question that a fact must cover to be called near. */
const nearShare = 0.3;

/** A fact's first question as a choice; undefined where it is too long for a button. */
export const choiceOf = (asks: readonly string[]): Choice | undefined => {
  const question = asks.find((ask) => ask.length <= choiceLength && ask.endsWith("?"));
  return question === undefined
    ? undefined
    : { label: question.length <= 80 ? question : `${question.slice(0, 79)}…`, question };
};

/** The nearest covered questions, best first. */
export const nearestChoices = ({ ranking }: ComposeContext, most = nearestShown): Choice[] => {
  const near = ranking.ranked.filter(({ coverage }: RankedFact) => coverage >= nearShare);
  return near
    .flatMap(({ indexed }) => choiceOf(indexed.fact.asks) ?? [])
    .filter((choice, index, all) => all.findIndex(({ question }) => question === choice.question) === index)
    .slice(0, most);
};

/** Words that only this subject has: with none of them in it a question lies outside. */
const onSubject = ({ query, ranking, index }: ComposeContext): boolean => {
  const weight = ranking.terms
    .filter(({ term }) => term.role === "content" || term.role === "carried")
    .map(({ term }) =>
      term.unknown
        ? 0
        : term.entities !== undefined
          ? 1
          : term.alternatives.some(({ features }) => features.some((feature) => index.idf(feature) < 5))
            ? 0.5
            : 0,
    );
  return weight.reduce((sum: number, value) => sum + value, 0) >= 1 || query.tariff !== undefined;
};

/** Fields of questions that are refused with a reason of their own. */
const told = ["advice", "prediction", "opinion"] as const;

/** Why no fact is told, with the nearest covered questions. */
export const abstain = (context: ComposeContext): Draft => {
  const { query, horizon } = context;
  const nearest = nearestChoices(context);
  if (query.scope.kind !== "in")
    return { kind: "abstention", reason: query.scope.kind, nearest: nearest.slice(0, 2) };
  if (query.period?.from !== undefined && query.period.from > horizon)
    return { kind: "abstention", reason: "beyond-coverage", nearest };
  const best = context.ranking.ranked[0];
  if (best !== undefined && isElsewhere(query, best)) {
    const reason = told.find((own) => own === best.gaps().elsewhere.field) ?? "out-of-scope";
    return { kind: "abstention", reason, nearest: reason === "out-of-scope" ? [] : nearest.slice(0, 2) };
  }
  const reason: AbstentionReason = onSubject(context) ? "no-fact" : "out-of-scope";
  return {
    kind: "abstention",
    reason,
    nearest: reason === "no-fact" ? nearest : [],
  };
};
