import type { Dispute, Fact } from "../../knowledge/schema.ts";
import type { Position } from "../answer.ts";
import { confidenceOf, jointThreshold, thresholdFor } from "../confidence.ts";
import type { ComposeContext, Composer, Draft } from "../draft.ts";
import { jointCoverage, leavesOutName } from "../joint.ts";

/** Fixed order of the sides, so that neither is favoured by the wording of a question. */
const sides = ["us", "china", "others", "record"] as const satisfies readonly Position["side"][];

/** Equal room: no side gets more statements than this. */
const perSide = 3;

/** A side's facts in the order of the question: what fits it best comes first. */
const orderBy = (context: ComposeContext, facts: readonly Fact[]): Fact[] => {
  const scoreOf = new Map(context.ranking.ranked.map(({ indexed, score }) => [indexed.fact.id, score]));
  return facts
    .map((fact, place) => ({ fact, score: scoreOf.get(fact.id) ?? 0, place }))
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .map(({ fact }) => fact);
};

/** Both sides' positions of a dispute, Washington and Beijing with the same number of statements where both spoke. */
export const positionsOf = (
  dispute: Dispute,
  context: ComposeContext,
): Extract<Draft, { kind: "disputed" }> => {
  const facts = (side: Position["side"]): Fact[] =>
    orderBy(
      context,
      dispute[side].flatMap((id) => context.knowledge.factById.get(id) ?? []),
    );
  const [us, china] = [facts("us"), facts("china")];
  const even =
    us.length > 0 && china.length > 0
      ? Math.min(perSide, Math.max(1, Math.min(us.length, china.length)))
      : perSide;
  const positions = sides
    .map((side) => ({
      side,
      facts: (side === "us" ? us : side === "china" ? china : facts(side)).slice(
        0,
        side === "us" || side === "china" ? even : perSide,
      ),
    }))
    .filter((position) => position.facts.length > 0);
  return { kind: "disputed", dispute, positions };
};

/** Weight of a dispute in which both governments spoke over one in which only one did. */
const bothSpoke = 0.3;

/** How many of the best facts belong to a dispute, weighed by their place. */
const pull = (dispute: Dispute, context: ComposeContext): number => {
  const members = new Set([...dispute.us, ...dispute.china, ...dispute.others, ...dispute.record]);
  const near = context.ranking.ranked
    .slice(0, 8)
    .reduce((sum, { indexed }, place) => sum + (members.has(indexed.fact.id) ? 1 / (place + 1) : 0), 0);
  return near + (dispute.us.length > 0 && dispute.china.length > 0 ? bothSpoke : 0);
};

/** The dispute that the best facts belong to, where the question asks for what the sides say. */
export const composeDispute: Composer = (context) => {
  const { ranking, query, knowledge } = context;
  // "Did Beijing confirm it?" asks for one side: its words lead, the other side's follow as the reply.
  if (query.focus !== "dispute" || query.side !== undefined) return undefined;
  const near = ranking.ranked.slice(0, 4);
  const candidates = [
    ...new Set(near.flatMap(({ indexed }) => knowledge.disputesOf.get(indexed.fact.id) ?? [])),
  ];
  const best = candidates
    .map((dispute) => ({ dispute, weight: pull(dispute, context) }))
    .sort((a, b) => b.weight - a.weight)[0];
  const sure =
    near.some((fact) => confidenceOf(query, fact) >= thresholdFor(query)) ||
    (jointCoverage(ranking, near) >= jointThreshold && !leavesOutName(ranking, near));
  if (best === undefined || best.weight < 0.5 || !sure) return undefined;
  return positionsOf(best.dispute, context);
};
