import type { Answer, Statement } from "../answer/answer.ts";
import { factKey } from "../knowledge/fact-key.ts";
import type { Message, MessageLine, MessageSection } from "./message.ts";
import { renderText } from "./render-text.ts";
import { dateIn, type Wording, wordingOf } from "./wording.ts";

/** Facts that a message's reference can name within its 90 characters. */
const referenceFacts = 15;

/** Names the facts of an answer, so that buttons can show their sources after a restart: `ab12c.9xk2f`. */
export const referenceOf = (statements: readonly Statement[]): string =>
  [...new Set(statements.map(({ factId }) => factKey(factId)))].slice(0, referenceFacts).join(".");

const noteOf = (
  { label, saidBy, validity }: Statement,
  words: Wording,
  date: (day: string) => string,
): string | undefined => {
  if (label === "claim" && saidBy !== undefined) return words.claimBy(saidBy);
  if (label === "quote" && saidBy !== undefined) return words.quoteBy(saidBy);
  if (validity === undefined) return undefined;
  const { from, until, status } = validity;
  const { status: told } = words;
  switch (status) {
    case "suspended":
      return until === undefined ? told.suspended(date(from)) : told.suspendedUntil(date(from), date(until));
    case "ended":
      return told.ended(date(from));
    case "struck-down":
      return told.struckDown(date(from));
    case "threatened":
      return told.threatened(date(from));
    case "announced":
      return told.announced(date(from));
    case "in-force":
    case undefined:
      if (until !== undefined) return told.period(date(from), date(until));
      return validity.replacedBy === undefined ? told.inForce(date(from)) : words.replacedBy;
    default:
      return status satisfies never;
  }
};

const toLine =
  (words: Wording, date: (day: string) => string) =>
  (statement: Statement, index: number, opening?: string): MessageLine => {
    const note = noteOf(statement, words, date);
    const text = index === 0 && opening !== undefined ? `${opening} ${statement.text}` : statement.text;
    return { text, citations: statement.citations, ...(note !== undefined && { note }) };
  };

/** Turns an answer into a message that any platform can show: the same words everywhere. */
export const renderMessage = (answer: Answer): Message => {
  const { language } = answer.query;
  const words = wordingOf(language);
  const date = dateIn(language);
  const line = toLine(words, date);
  const shared = {
    language,
    citations: answer.citations,
    caveats: answer.caveats.map((caveat) => caveat.replace(/\b\d{4}-\d\d-\d\d\b/g, date)),
    footer: words.footer(date(answer.coverage.reviewed), date(answer.coverage.horizon)),
    reference: referenceOf(answer.statements),
  };
  const withText = (message: Omit<Message, "text">): Message => ({ ...message, text: renderText(message) });
  switch (answer.kind) {
    case "abstention":
      return withText({
        ...shared,
        kind: "abstention",
        heading: words.abstention[answer.reason],
        sections: [],
        choices: answer.nearest,
      });
    case "disputed":
      return withText({
        ...shared,
        kind: "disputed",
        heading: words.disputed(answer.title),
        sections: answer.positions.map(({ side, statements }): MessageSection => ({
          label: words.sides[side],
          lines: statements.map((statement, index) => line(statement, index)),
        })),
        choices: answer.choices,
        ...(answer.topic !== undefined && { timeline: answer.topic }),
      });
    case "clarification":
      return withText({
        ...shared,
        kind: "clarification",
        heading: answer.reading,
        sections: [{ lines: answer.statements.map((statement, index) => line(statement, index)) }],
        choices: answer.choices,
        ...(answer.topic !== undefined && { timeline: answer.topic }),
        ...(answer.dispute !== undefined && { bothSides: answer.dispute }),
      });
    case "answered":
      return withText({
        ...shared,
        kind: answer.shape === "timeline" ? "timeline" : "answered",
        ...(answer.shape === "timeline" && { heading: words.timeline }),
        sections: [
          { lines: answer.statements.map((statement, index) => line(statement, index, answer.opening)) },
        ],
        choices: answer.choices,
        ...(answer.topic !== undefined && { timeline: answer.topic }),
        ...(answer.dispute !== undefined && { bothSides: answer.dispute }),
      });
    default:
      return answer satisfies never;
  }
};
