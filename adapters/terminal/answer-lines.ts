import type { Engine } from "../../src/index.ts";
import { createConversations } from "./conversations.ts";
import { parseRequest } from "./parse-request.ts";
import { lineLength, readLines } from "./read-lines.ts";
import { toJson } from "./to-json.ts";
import { toRecord } from "./to-record.ts";

/** What answering a stream of lines needs. */
export interface AnswerLinesOptions {
  readonly engine: Engine;
  readonly input: AsyncIterable<Uint8Array | string>;
  /** Resolves when more may be written. */
  readonly write: (text: string) => Promise<void>;
  /** The day of asking where a line gives none. */
  readonly today: () => string;
  /** As of which day, where the whole run is about one. */
  readonly asOf?: string;
  /** Told of a fault of the program; gives the words for the line that met it. */
  readonly reportFault: (error: unknown) => string;
}

/**
 * Answers one JSON object a line, in the same order, each written as soon as it is known. Blank lines are passed over;
 * a bad line gets an `error` and the next one is read.
 */
export const answerLines = async (options: AnswerLinesOptions): Promise<void> => {
  const { engine, input, write, today, asOf, reportFault } = options;
  const conversations = createConversations(engine);
  const answerLine = (line: string): object => {
    const parsed = parseRequest(line);
    if (parsed.kind === "bad-line") return parsed.reply;
    const { id, question: text, askedOn = today(), conversation } = parsed.request;
    const question = { text, askedOn, ...(asOf !== undefined && { asOf }) };
    try {
      const start = performance.now();
      const answer =
        conversation === undefined ? engine.answer(question) : conversations.ask(conversation, question);
      return toRecord(answer, { id, question: text, milliseconds: performance.now() - start });
    } catch (error) {
      return { ...(id !== undefined && { id }), error: reportFault(error) };
    }
  };
  for await (const line of readLines(input)) {
    if (line.kind === "too-long")
      await write(`${toJson({ error: `longer than ${lineLength} characters; give a shorter line` })}\n`);
    else if (line.text.trim() !== "") await write(`${toJson(answerLine(line.text))}\n`);
  }
};
