import type { KnowledgeBase } from "../knowledge-base.ts";
import { type Finding, warning } from "./finding.ts";

/** Sources that nothing cites and publishers that have no source. Entities may stay unused: they are vocabulary. */
export const reviewOrphans = ({ facts, series, sourceById, publisherByName }: KnowledgeBase): Finding[] => {
  const cited = new Set([
    ...facts.flatMap(({ sources }) => sources),
    ...series.flatMap(({ points }) => points.flatMap(({ sources }) => sources ?? [])),
  ]);
  const publishing = new Set(
    [...sourceById.values()].flatMap(({ publisher, origin }) => [publisher, origin ?? publisher]),
  );
  return [
    ...[...sourceById.keys()]
      .filter((id) => !cited.has(id))
      .map((id) => warning(id, "no fact and no series cites this source; use it or remove it")),
    ...[...publisherByName.keys()]
      .filter((name) => !publishing.has(name))
      .map((name) => warning(name, "no source is by this publisher; remove it")),
  ];
};
