import type { KnowledgeBase } from "../knowledge-base.ts";
import { addDays, firstDay, lastDay } from "../partial-date.ts";
import { error, type Finding, warning } from "./finding.ts";

/** What is late in Washington is already the next day in Beijing. */
const slackDays = 1;

/**
 * A source cannot report what had not happened yet. Something that was announced before it took effect is told with a
 * status or as a state, so there it is only a warning.
 */
export const reviewSourceDates = ({ facts, sourceById }: KnowledgeBase): Finding[] =>
  facts.flatMap(({ id, kind, status, from, sources }): Finding[] => {
    if (from === undefined) return [];
    const published = sources.map((source) => sourceById.get(source)?.published);
    const early = published.flatMap((day) =>
      day !== undefined && addDays(lastDay(day), slackDays) < firstDay(from) ? [day] : [],
    );
    if (early.length === 0 || early.length < published.length) return [];
    const message = `starts on ${from}, but all its sources are older (${early.join(", ")}); correct from, or add a source that reports it`;
    const spoken = kind === "claim" || kind === "quote";
    return [spoken || (kind === "event" && status === undefined) ? error(id, message) : warning(id, message)];
  });
