import type { Answer, Position } from "./answer.ts";
import { abstain } from "./abstain.ts";
import { createCiter } from "./cite.ts";
import { composeComparison } from "./composers/comparison.ts";
import { composeDirect } from "./composers/direct.ts";
import { composeDispute } from "./composers/dispute.ts";
import { composeFigure } from "./composers/figure.ts";
import { composeList, composeTogether } from "./composers/list.ts";
import { composePremise } from "./composers/premise.ts";
import { composeParts } from "./composers/parts.ts";
import { composeTimeline } from "./composers/timeline.ts";
import type { ComposeContext, Composer, Draft } from "./draft.ts";
import { caveatsFor } from "./caveats.ts";
import { isRefusedByWording } from "./confidence.ts";

/** Composers in the order in which they are asked; the first that has an answer gives it. */
const composers: readonly Composer[] = [
  composeDispute,
  composeParts((context) => draftAnswer(context)),
  composeTimeline,
  composeComparison,
  composePremise,
  composeFigure,
  composeList,
  composeDirect,
  composeTogether,
];

/** Chooses the facts for a question: the first composer that answers, else an abstention with its reason. */
export const draftAnswer = (context: ComposeContext): Draft => {
  const { query, ranking } = context;
  if (isRefusedByWording(query, ranking.ranked[0])) return abstain(context);
  for (const compose of composers) {
    const draft = compose(context);
    if (draft !== undefined) return draft;
  }
  return abstain(context);
};

/** Facts that a follow-up of an unanswered question starts from. */
const nearestKept = 3;
const nearestFacts = ({ ranked }: ComposeContext["ranking"]): string[] =>
  ranked.slice(0, nearestKept).map(({ indexed }) => indexed.fact.id);

/** Cites the facts of a draft and adds what belongs to every answer. */
export const finishAnswer = (
  draft: Draft,
  context: ComposeContext,
  askedOn: string,
  allSources = false,
): Answer => {
  const { knowledge, query, ranking } = context;
  const citer = createCiter(knowledge, allSources);
  const explanation = ranking.ranked
    .slice(0, 8)
    .map(({ indexed, score, signals }) => ({ factId: indexed.fact.id, score, signals }));
  const base = {
    askedOn,
    coverage: { horizon: context.horizon, reviewed: knowledge.base.reviewed },
    explanation,
  };
  switch (draft.kind) {
    case "abstention": {
      const { reason, detail, nearest } = draft;
      return {
        ...base,
        kind: "abstention",
        query: reason === "no-fact" ? { ...query, cameNear: nearestFacts(ranking) } : query,
        reason,
        nearest,
        statements: [],
        citations: [],
        caveats: [],
        ...(detail !== undefined && { detail }),
      };
    }
    case "disputed": {
      const positions = draft.positions.map(({ side, facts }): Position => ({
        side,
        statements: facts.map((fact) => citer.cite(fact)),
      }));
      const facts = draft.positions.flatMap((position) => position.facts);
      const topic = facts[0]?.topics[0];
      return {
        ...base,
        kind: "disputed",
        query: { ...query, answeredWith: facts.map(({ id }) => id) },
        title: draft.dispute.title,
        dispute: draft.dispute.id,
        positions,
        statements: positions.flatMap(({ statements }) => statements),
        citations: citer.citations(),
        caveats: [...(draft.caveats ?? []), ...caveatsFor(facts, context)],
        choices: [],
        ...(topic !== undefined && { topic }),
      };
    }
    case "answered":
    case "clarification": {
      const statements = draft.facts.map((fact) => citer.cite(fact));
      const topic = draft.facts[0]?.topics[0];
      const shared = {
        ...base,
        query: { ...query, answeredWith: draft.facts.map(({ id }) => id) },
        statements,
        citations: citer.citations(),
        caveats: [...(draft.caveats ?? []), ...caveatsFor(draft.facts, context)],
        ...(topic !== undefined && { topic }),
      };
      if (draft.kind === "clarification")
        return { ...shared, kind: "clarification", reading: draft.reading, choices: draft.choices };
      return {
        ...shared,
        kind: "answered",
        shape: draft.shape,
        choices: draft.choices ?? [],
        ...(draft.opening !== undefined && { opening: draft.opening }),
        ...(draft.dispute !== undefined && { dispute: draft.dispute }),
      };
    }
    default:
      return draft satisfies never;
  }
};
