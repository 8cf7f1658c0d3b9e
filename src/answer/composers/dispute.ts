import type { Dispute, Fact } from "../../knowledge/schema.ts";
import type { Position } from "../answer.ts";
import type { ComposeContext, Composer, Draft } from "../draft.ts";
import { findDispute } from "../find-dispute.ts";

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

/** The dispute that the question is about, where it asks for what the sides say. */
export const composeDispute: Composer = (context) => {
  const { query } = context;
  // "Did Beijing confirm it?" asks for one side: its words lead, the other side's follow as the reply.
  if (query.focus !== "dispute" || query.side !== undefined) return undefined;
  const found = findDispute(context);
  return found?.sure === true ? positionsOf(found.dispute, context) : undefined;
};
