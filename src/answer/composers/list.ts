import { confidenceOf, jointThreshold } from "../confidence.ts";
import type { Composer } from "../draft.ts";
import { coverTogether, jointCoverage, leavesOutName } from "../joint.ts";

const listShown = 8;
/** Confidence that the leading fact of a list must have by itself. */
const leadThreshold = 0.2;

/** Several things in one question ("on tariffs and on export controls"). */
const coordinated = /\b(?:and|or|both|respectively|as well as|versus|vs)\b|,|&|\/|和|与|以及|还是/i;

/** Facts that answer a question of several points together, where no single one does. */
export const composeList: Composer = (context) => {
  const { query, ranking, knowledge } = context;
  const several =
    query.foci.includes("list") ||
    query.focus === "comparison" ||
    query.focus === "dispute" ||
    coordinated.test(query.text);
  const lead = ranking.ranked[0];
  if (!several || lead === undefined || confidenceOf(query, lead) < leadThreshold) return undefined;
  const facts = coverTogether(ranking, listShown);
  if (leavesOutName(ranking, facts) || jointCoverage(ranking, facts.slice(0, 4)) < jointThreshold)
    return undefined;
  const dispute = knowledge.disputesOf.get(lead.indexed.fact.id)?.[0]?.id;
  return {
    kind: "answered",
    shape: "list",
    facts: facts.map(({ indexed }) => indexed.fact),
    ...(dispute !== undefined && { dispute }),
  };
};
