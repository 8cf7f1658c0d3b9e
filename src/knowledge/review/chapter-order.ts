import type { KnowledgeBase } from "../knowledge-base.ts";
import { firstDay, lastDay } from "../partial-date.ts";
import { error, type Finding, warning } from "./finding.ts";

/** Facts of a chapter stand in order of time, and the base holds nothing from behind its horizon. */
export const reviewChapterOrder = ({ base, chapters }: KnowledgeBase): Finding[] =>
  chapters.flatMap(({ facts }) =>
    facts.flatMap(({ id, from }, index): Finding[] => {
      if (from === undefined) return [];
      const before = facts[index - 1];
      return [
        ...(firstDay(from) > lastDay(base.covers.until)
          ? [error(id, `starts on ${from}, after the last day covered (${base.covers.until}); correct one of them`)]
          : []),
        ...(before?.from !== undefined && before.from > from
          ? [warning(id, `starts on ${from}, but stands behind "${before.id}" of ${before.from}; sort by date`)]
          : []),
      ];
    }),
  );
