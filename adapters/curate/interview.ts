import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

/** The answers ended before the questions did. */
export class InterviewEndedError extends Error {
  override readonly name = "InterviewEndedError";
}

/** An answer as understood, or what is wrong with it. */
export type Reading<T> =
  { readonly kind: "read"; readonly value: T } | { readonly kind: "unclear"; readonly why: string };

/** A talk with the person at the terminal, or with lines piped in. */
export interface Interview {
  /**
   * Asks until the answer can be read; an empty answer is an empty text.
   * @throws InterviewEndedError when there are no more answers.
   */
  readonly ask: <T>(question: string, read: (answer: string) => Reading<T>) => Promise<T>;
  readonly close: () => void;
}

/** An answer that can be read. */
export const read = <T>(value: T): Reading<T> => ({ kind: "read", value });

/** An answer that has to be given again. */
export const unclear = (why: string): Reading<never> => ({ kind: "unclear", why });

/** Starts to ask; questions go to `write`, answers come from `input`, one a line. */
export const createInterview = (input: Readable, write: (text: string) => void): Interview => {
  const lines = createInterface({ input, crlfDelay: Infinity });
  const answers = lines[Symbol.asyncIterator]();
  return {
    async ask(question, readAnswer) {
      for (;;) {
        write(`${question} `);
        const answer = await answers.next();
        if (answer.done === true) throw new InterviewEndedError();
        const reading = readAnswer(answer.value.trim());
        if (reading.kind === "read") return reading.value;
        write(`${reading.why}\n`);
      }
    },
    close: () => lines.close(),
  };
};
