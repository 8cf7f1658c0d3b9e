import { confidenceOf, thresholdFor } from "../confidence.ts";
import type { Composer } from "../draft.ts";
import { itemsOf } from "./list.ts";
import { newestLead } from "../newest.ts";
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
  const most = list ? listShown : statementsShown;
  const facts = [...new Set([newestLead(lead, context), ...withSupport(lead, context, most)])].slice(0, most);
  // "What did China announce on 4 April?" does not say that it was one thing.
  const open = query.focus === "what" && query.period?.precision === "day" && /\bwhat\b/i.test(query.text);
  return {
    kind: "answered",
    shape: list ? "list" : "direct",
    facts: open ? [...new Set([...facts, ...itemsOf(context, listShown)])].slice(0, listShown) : facts,
    ...(dispute !== undefined && { dispute }),
  };
};
