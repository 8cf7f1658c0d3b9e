import type { Fact } from "../knowledge/schema.ts";
import type { ComposeContext } from "./draft.ts";

/** Reservations that belong to the facts told: sources that differ, single and second-hand sources, the horizon. */
export const caveatsFor = (
  facts: readonly Fact[],
  { knowledge, query, today, horizon }: ComposeContext,
): string[] => {
  const shown = new Set(facts.slice(0, 4).map(({ id }) => id));
  const differing = knowledge.disagreements
    .filter(({ told, facts: ids }) => told && ids.some((id) => shown.has(id)))
    .map(({ statement }) => statement);
  const lead = facts[0];
  const evidence = lead && knowledge.evidenceOf(lead);
  const thin =
    evidence && evidence.independent === 1 && !evidence.primary && lead.kind !== "claim"
      ? ["The first statement rests on one source."]
      : [];
  const late =
    (query.current || (query.period?.until ?? "") > horizon) && today > horizon
      ? [`The sources reach to ${horizon}; what has happened since is not known here.`]
      : [];
  return [...late, ...differing.slice(0, 2), ...thin];
};
