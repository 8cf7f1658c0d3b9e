import { confidenceOf, thresholdFor } from "../confidence.ts";
import type { Composer } from "../draft.ts";
import { withSupport } from "../support.ts";

/** Statements of an ordinary answer, and of one that lists things. */
const statementsShown = 4;
const listShown = 8;

/** The best fact and what adds to it, where the best is sure enough. */
export const composeDirect: Composer = (context) => {
  const { ranking, query, knowledge } = context;
  const lead = ranking.ranked[0];
  if (lead === undefined || confidenceOf(query, lead) < thresholdFor(query)) return undefined;
  const list = query.focus === "list" || query.focus === "comparison";
  const dispute = knowledge.disputesOf.get(lead.indexed.fact.id)?.[0]?.id;
  return {
    kind: "answered",
    shape: list ? "list" : "direct",
    facts: withSupport(lead, context, list ? listShown : statementsShown),
    ...(dispute !== undefined && { dispute }),
  };
};
