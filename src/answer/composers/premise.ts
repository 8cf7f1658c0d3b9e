import { firstDay } from "../../knowledge/partial-date.ts";
import type { Fact } from "../../knowledge/schema.ts";
import { isParticular } from "../../retrieval/match-terms.ts";
import type { RankedFact } from "../../retrieval/rank.ts";
import type { Composer } from "../draft.ts";

/** Wordings that take for granted that a measure was in force. */
const presumes =
  /\b(?:took|taken|takes?|taking) effect\b|\b(?:came|come|comes|coming|went|go|goes|gone|put) (?:into|in) (?:force|effect)\b|\bin (?:force|effect)\b|\bkick(?:ed|s)? in\b|\b(?:being|been|was|were|is|are|get|got) (?:\w+ )?(?:charged|collected|levied|paid|applied|imposed|enforced|introduced|lifted|removed|scrapped|withdrawn|repealed|ended)\b|\b(?:did|does|has|have|had) .{2,80}\b(?:start|begin|begun|apply|bite|cost|raise|bring in|hit|push|last)\b|\b(?:since|after|when|once|while|until|how long) .{2,80}\b(?:started|began|applied|hit|landed|lasted|ran|ended|expired|imposed|charged|collected)\b|\b(?:effects?|impact|consequences?|revenue|result) of\b|生效|实施|开始征收|取消/i;

/** How far down the measure may stand, and how near it must come to the best fact. */
const looked = 5;
const nearShare = 0.92;
/** Share of the question that it must cover. */
const ownShare = 0.45;

/** A number or name in the question that the fact does not have: then another measure is meant. */
const isOther = ({ matched }: RankedFact): boolean =>
  matched.some(
    ({ term, strength }) =>
      strength === 0 &&
      term.role === "content" &&
      (term.number === true || term.unknown === true || isParticular(term)),
  );

const latestFirst = (a: Fact, b: Fact): number =>
  firstDay(a.from ?? "0001") < firstDay(b.from ?? "0001") ? 1 : -1;

/**
 * A question about the effects of a measure that never applied: what became of it leads, so that the mistake is put
 * right by a fact. Measures that never applied stand in `series/never-applied.yaml`.
 */
export const composePremise: Composer = ({ query, ranking, knowledge }) => {
  if (query.leansOn !== undefined || !presumes.test(query.text)) return undefined;
  const best = ranking.ranked[0]?.score ?? 0;
  for (const found of ranking.ranked.slice(0, looked)) {
    const { id } = found.indexed.fact;
    const group = knowledge.neverApplied.find(({ facts }) => facts.includes(id));
    if (group === undefined || group.facts.length < 2) continue;
    if (found.score < best * nearShare || found.coverage < ownShare || isOther(found)) continue;
    const facts = group.facts.flatMap((fact) => knowledge.factById.get(fact) ?? []).sort(latestFirst);
    return { kind: "answered", shape: "direct", facts };
  }
  return undefined;
};
