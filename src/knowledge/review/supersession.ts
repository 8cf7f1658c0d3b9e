import type { KnowledgeBase } from "../knowledge-base.ts";
import { firstDay, lastDay } from "../partial-date.ts";
import { error, type Finding } from "./finding.ts";

/** The way from a fact back to itself along `supersedes`, or undefined. */
const cycleFrom = (start: string, { factById }: KnowledgeBase): string[] | undefined => {
  const seen = new Set<string>();
  const walk = (id: string, path: readonly string[]): string[] | undefined => {
    for (const older of factById.get(id)?.supersedes ?? []) {
      if (older === start) return [...path, older];
      if (seen.has(older)) continue;
      seen.add(older);
      const found = walk(older, [...path, older]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return walk(start, [start]);
};

/** What replaces another came later, and nothing replaces itself through others. */
export const reviewSupersession = (knowledge: KnowledgeBase): Finding[] =>
  knowledge.facts.flatMap(({ id, from, supersedes }) => {
    if (supersedes === undefined) return [];
    const cycle = cycleFrom(id, knowledge);
    if (cycle !== undefined)
      return [error(id, `replaces itself (${cycle.join(" → ")}); remove one of the supersedes`)];
    return supersedes.flatMap((older): Finding[] => {
      const since = knowledge.factById.get(older)?.from;
      if (from === undefined || since === undefined || firstDay(since) <= lastDay(from)) return [];
      return [error(id, `supersedes "${older}", which starts later (${since} after ${from}); turn them round`)];
    });
  });
