import { type AbstentionReason, type Answer, type Engine, renderMessage, type Message } from "../../index.ts";
import { parseStoredQuery } from "./stored-query.ts";
import { timelinePage } from "./timeline-page.ts";

/** A question as the service asks it: the query before comes as it is stored. */
export interface AskedQuestion {
  readonly text: string;
  readonly askedOn: string;
  readonly asOf?: string;
  /** The query before in the conversation, as JSON; one that cannot be read counts as none. */
  readonly previous?: string;
}

/** A finished answer: the message, and what journal, log and conversation keep of it. */
export interface FinishedAnswer {
  readonly message: Message;
  readonly kind: Answer["kind"];
  /** Why there is no answer, on an abstention. */
  readonly reason?: AbstentionReason;
  /** The question as understood, as JSON: stored as it is, and handed back with the next question. */
  readonly query: string;
}

/** A page of a time line; pages are counted from 0. */
export interface FinishedPage extends FinishedAnswer {
  readonly page: number;
  readonly pages: number;
}

/** A stretch of a time line and the page of it that is wanted. */
export interface PageRequest {
  readonly topic?: string;
  readonly from?: string;
  readonly until?: string;
  readonly askedOn: string;
  readonly page: number;
}

/**
 * What the service asks an engine for, finished as messages: a message is half the size of its answer and costs a
 * quarter to hand to another thread, and the words are set where there is time for it.
 */
export interface EngineDesk {
  readonly answer: (question: AskedQuestion) => FinishedAnswer;
  readonly timeline: (request: PageRequest) => FinishedPage;
  readonly bothSides: (disputeId: string, askedOn: string) => FinishedAnswer | undefined;
  readonly recall: (reference: string, askedOn: string) => FinishedAnswer | undefined;
  readonly suggest: (typed: string, limit: number) => readonly string[];
}

/** The desk before an engine. */
export function createEngineDesk(engine: Engine): EngineDesk {
  return {
    answer({ previous, ...question }) {
      const before = previous === undefined ? undefined : parseStoredQuery(previous);
      return finish(engine.answer({ ...question, ...(before === undefined ? {} : { previous: before }) }));
    },
    timeline({ page: wanted, ...request }) {
      const { answer, page, pages } = timelinePage(engine.timeline(request), wanted);
      return { ...finish(answer), page, pages };
    },
    bothSides: (disputeId, askedOn) => finishFound(engine.bothSides(disputeId, askedOn)),
    recall: (reference, askedOn) => finishFound(engine.recall(reference, askedOn)),
    suggest: (typed, limit) => engine.suggest(typed, limit),
  };
}

function finish(answer: Answer): FinishedAnswer {
  return {
    message: renderMessage(answer),
    kind: answer.kind,
    ...(answer.kind === "abstention" ? { reason: answer.reason } : {}),
    query: JSON.stringify(answer.query),
  };
}

function finishFound(answer: Answer | undefined): FinishedAnswer | undefined {
  return answer === undefined ? undefined : finish(answer);
}
