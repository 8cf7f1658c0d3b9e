import { type AbstentionReason, type Answer, renderMessage } from "../../src/index.ts";

/** The identity that a line of input may carry. */
export type RecordId = string | number;

/** An answer as one JSON object, for programs. */
export interface AnswerRecord {
  readonly id?: RecordId;
  readonly question: string;
  readonly kind: Answer["kind"];
  readonly reason?: AbstentionReason;
  /** What is asserted, best first; empty on an abstention. */
  readonly statements: readonly {
    readonly text: string;
    readonly citations: readonly number[];
    readonly factId: string;
  }[];
  readonly citations: readonly {
    readonly number: number;
    readonly publisher: string;
    readonly title: string;
    readonly url?: string;
    readonly published?: string;
  }[];
  readonly caveats: readonly string[];
  /** The nearest covered questions; only on an abstention. */
  readonly nearest?: readonly string[];
  readonly text: string;
  /** Time that answering took. */
  readonly milliseconds: number;
}

/** What came with the question. */
export interface Asked {
  readonly id?: RecordId | undefined;
  readonly question: string;
  readonly milliseconds: number;
}

/** Turns an answer into its record. */
export const toRecord = (answer: Answer, { id, question, milliseconds }: Asked): AnswerRecord => {
  const opening = answer.kind === "answered" ? answer.opening : undefined;
  const { caveats, text } = renderMessage(answer);
  return {
    ...(id !== undefined && { id }),
    question,
    kind: answer.kind,
    ...(answer.kind === "abstention" && { reason: answer.reason }),
    statements: answer.statements.map(({ text: told, citations, factId }, index) => ({
      text: index === 0 && opening !== undefined ? `${opening} ${told}` : told,
      citations,
      factId,
    })),
    citations: answer.citations.map(({ number, publisher, title, url, published }) => ({
      number,
      publisher,
      title,
      ...(url !== undefined && { url }),
      ...(published !== undefined && { published }),
    })),
    caveats,
    ...(answer.kind === "abstention" && { nearest: answer.nearest.map((choice) => choice.question) }),
    text,
    milliseconds: Math.round(milliseconds * 1000) / 1000,
  };
};
