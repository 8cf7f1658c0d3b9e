import type { Answer } from "../../index.ts";

/** A page of a time line. */
export interface TimelinePage {
  readonly answer: Answer;
  /** Counted from 0. */
  readonly page: number;
  readonly pages: number;
}

const LINES = 10;

/** Cuts a time line into pages of ten lines. A page past the end gives the last one; citation numbers stay as they are. */
export function timelinePage(answer: Answer, wanted: number): TimelinePage {
  if (answer.kind !== "answered") return { answer, page: 0, pages: 1 };
  const pages = Math.max(1, Math.ceil(answer.statements.length / LINES));
  const page = Math.min(Math.max(0, Math.trunc(wanted)), pages - 1);
  const statements = answer.statements.slice(page * LINES, (page + 1) * LINES);
  const cited = new Set(statements.flatMap(({ citations }) => citations));
  const citations = answer.citations.filter(({ number }) => cited.has(number));
  return { answer: { ...answer, statements, citations }, page, pages };
}
