import { distance } from "fastest-levenshtein";

/** Typing slips that still count as meant. */
const nearest = 5;
const suggested = 3;

/** `No fact has the id "x"; did you mean …?`: one line for an id that is not there. */
export const notFound = (kind: string, id: string, known: Iterable<string>): string => {
  const close = [...known]
    .map((other) => ({ other, away: other.includes(id) ? 0 : distance(other, id) }))
    .filter(({ away }) => id !== "" && away <= nearest)
    .sort((a, b) => a.away - b.away)
    .slice(0, suggested)
    .map(({ other }) => other);
  const hint = close.length === 0 ? "" : `; did you mean ${close.join(" or ")}?`;
  return `No ${kind} has the id "${id}"${hint}${hint === "" ? "." : ""}\n`;
};
