import { type Answer, type Engine, type Query, type Question, renderMessage } from "../index.ts";
import type { AskRequest } from "./answering-service.ts";
import { type Clock, dayIn } from "./calendar.ts";
import type { ConversationMemory, Remembered } from "./conversation-memory.ts";
import type { FactBases } from "./fact-bases.ts";
import type { ReportIncident } from "./incidents.ts";
import type { Journal } from "./journal.ts";
import { type Answered, outcomeOf } from "./answered.ts";

/** What answering needs. */
export interface AnswerQuestionOptions {
  readonly bases: FactBases;
  readonly memory: ConversationMemory;
  readonly journal: Journal;
  readonly reportIncident: ReportIncident;
  readonly now: Clock;
  readonly timeZone: string;
}

/** Answers one question: recall the conversation, answer from one fact base, remember, note a gap. */
export async function answerQuestion(request: AskRequest, options: AnswerQuestionOptions): Promise<Answered> {
  const { bases, memory, journal, now, timeZone } = options;
  const { platform, conversation, opens, person, text, asOf } = request;
  const remembered =
    conversation === undefined || opens === true ? undefined : await memory.recall(conversation);
  // From here to the message nothing is awaited: the whole answer comes from this base.
  const { engine, coverage } = bases.current();
  const question = { text, askedOn: dayIn(timeZone, now()), ...(asOf === undefined ? {} : { asOf }) };
  const answer = answerInContext(engine, question, remembered?.previous, options.reportIncident);
  const message = renderMessage(answer);
  journal(platform, text, answer);
  if (conversation !== undefined)
    memory.remember(conversation, {
      platform,
      ...(person === undefined ? {} : { person }),
      ...contextAfter(answer, message.reference, remembered),
    });
  return { reply: { kind: "message", message }, outcome: outcomeOf(answer), baseHash: coverage.hash };
}

/** A query remembered by another release must not cost the person the answer, only the follow-up. */
function answerInContext(
  engine: Engine,
  question: Question,
  previous: Query | undefined,
  reportIncident: ReportIncident,
): Answer {
  if (previous !== undefined) {
    try {
      return engine.answer({ ...question, previous });
    } catch (error) {
      reportIncident("a follow-up could not be answered in its context", error);
    }
  }
  return engine.answer(question);
}

/** Thanks and empty messages leave the subject as it was; an abstention keeps the sources of the answer before. */
function contextAfter(answer: Answer, reference: string, before: Remembered | undefined): Remembered {
  if (answer.kind !== "abstention") return { previous: answer.query, reference };
  const isAside = answer.reason === "small-talk" || answer.reason === "empty";
  const previous = isAside ? before?.previous : answer.query;
  return {
    ...(previous === undefined ? {} : { previous }),
    ...(before?.reference === undefined ? {} : { reference: before.reference }),
  };
}
