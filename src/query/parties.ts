import type { Term } from "./query.ts";

/** The two parties, which nearly every fact is about. */
export const parties: ReadonlySet<string> = new Set(["united-states", "china"]);

/** Whether a term names one of the two parties. */
export const namesParty = ({ entities }: Term): boolean => entities?.some((id) => parties.has(id)) ?? false;
