import { daysBetween } from "../../knowledge/partial-date.ts";
import type { Fact } from "../../knowledge/schema.ts";
import type { Query } from "../../query/query.ts";
import { confidenceOf, jointLeadThreshold, jointThreshold, thresholdFor } from "../confidence.ts";
import type { RankedFact } from "../../retrieval/rank.ts";
import type { ComposeContext, Composer } from "../draft.ts";
import { coverTogether, jointCoverage, leavesOutName } from "../joint.ts";
import { gatherItems, leadOf, vouchForEachOther } from "../siblings.ts";
import { replyTo } from "../support.ts";

const jointShown = 8;
/** Items told of a list; more nobody reads. */
const listShown = 10;
/** An item is told when so much speaks for it, as a share of what speaks for the first. */
const itemShare = 0.45;

/** Several things in one question ("on tariffs and on export controls"). */
const coordinated = /\b(?:and|or|both|respectively|as well as|versus|vs)\b|,|&|\/|和|与|以及|还是/i;

const disputeOf = (lead: RankedFact, { knowledge }: ComposeContext): string | undefined =>
  knowledge.disputesOf.get(lead.indexed.fact.id)?.[0]?.id;

/** Days from which a stretch is so long that a list of what lies in it is told day by day, not the whole of one day. */
const longStretch = 90;
const isLong = ({ period }: Query): boolean =>
  period?.from !== undefined &&
  period.until !== undefined &&
  daysBetween(period.from, period.until) >= longStretch;

/** The lead, the other side's reply to it, and what belongs into the same list, at most `limit`. */
export const itemsOf = (context: ComposeContext, limit: number): Fact[] => {
  const lead = leadOf(context)?.indexed.fact;
  if (lead === undefined) return [];
  const items = gatherItems(context);
  const most = items.find(({ fact }) => fact === lead)?.value ?? 1;
  const reply = replyTo(lead, context);
  const chosen = new Set<Fact>(reply === undefined ? [lead] : [lead, reply]);
  const kin = items.filter(({ value }) => value >= most * itemShare).map(({ fact }) => fact);
  // First one of each day, then what else there is.
  const days = new Set([...chosen].map(({ from }) => from));
  const ofNewDay = kin.filter(({ from }) => {
    const isNew = from === undefined || !days.has(from);
    days.add(from);
    return isNew;
  });
  for (const fact of [...(isLong(context.query) ? ofNewDay : []), ...kin])
    if (chosen.size < limit) chosen.add(fact);
  return [...chosen];
};

/** What belongs into a list that is asked for: the best facts and their kin. */
export const composeList: Composer = (context) => {
  const { query, ranking } = context;
  const best = ranking.ranked[0];
  const lead = leadOf(context);
  if (
    best === undefined ||
    !query.foci.includes("list") ||
    query.focus === "why" ||
    query.foci.includes("comparison") ||
    lead === undefined
  )
    return undefined;
  const sure = Math.max(confidenceOf(query, best), confidenceOf(query, lead));
  if (sure < thresholdFor(query) && !vouchForEachOther(context)) return undefined;
  const dispute = disputeOf(lead, context);
  return {
    kind: "answered",
    shape: "list",
    facts: itemsOf(context, listShown),
    ...(dispute !== undefined && { dispute }),
  };
};

/** Facts that answer a question of several points together, where no single one does. */
export const composeTogether: Composer = (context) => {
  const { query, ranking } = context;
  const several =
    query.foci.includes("list") ||
    query.focus === "comparison" ||
    query.focus === "dispute" ||
    coordinated.test(query.text);
  const lead = ranking.ranked[0];
  if (!several || lead === undefined || confidenceOf(query, lead) < jointLeadThreshold) return undefined;
  const facts = coverTogether(ranking, jointShown);
  if (leavesOutName(ranking, facts) || jointCoverage(ranking, facts.slice(0, 4)) < jointThreshold)
    return undefined;
  const dispute = disputeOf(lead, context);
  return {
    kind: "answered",
    shape: "list",
    facts: facts.map(({ indexed }) => indexed.fact),
    ...(dispute !== undefined && { dispute }),
  };
};
