import type { AskRequest } from "./answering-service.ts";
import { type Clock, dayIn } from "./calendar.ts";
import type { ConversationMemory, Remembered } from "./conversation-memory.ts";
import type { AskedQuestion, FinishedAnswer } from "./engine/engine-desk.ts";
import type { FactBase, FactBases } from "./fact-bases.ts";
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
  const { memory, journal, now, timeZone } = options;
  const { platform, conversation, opens, person, text, asOf } = request;
  const remembered =
    conversation === undefined || opens === true ? undefined : await memory.recall(conversation);
  const question = { text, askedOn: dayIn(timeZone, now()), ...(asOf === undefined ? {} : { asOf }) };
  const { answer, base } = await answerInContext(question, remembered?.previous, options);
  const { message } = answer;
  journal(platform, text, answer);
  if (conversation !== undefined)
    memory.remember(conversation, {
      platform,
      ...(person === undefined ? {} : { person }),
      ...contextAfter(answer, remembered),
    });
  return { reply: { kind: "message", message }, outcome: outcomeOf(answer), baseHash: base.coverage.hash };
}

/** A query remembered by another release must not cost the person the answer, only the follow-up. */
async function answerInContext(
  question: AskedQuestion,
  previous: string | undefined,
  { bases, reportIncident }: AnswerQuestionOptions,
): Promise<{ readonly answer: FinishedAnswer; readonly base: FactBase }> {
  if (previous !== undefined) {
    const base = bases.current();
    try {
      return { answer: await base.engine.answer({ ...question, previous }), base };
    } catch (error) {
      reportIncident("a follow-up could not be answered in its context", error);
    }
  }
  // Taken now: the base before may have made way meanwhile.
  const base = bases.current();
  return { answer: await base.engine.answer(question), base };
}

/** Thanks and empty messages leave the subject as it was; an abstention keeps the sources of the answer before. */
function contextAfter(answer: FinishedAnswer, before: Remembered | undefined): Remembered {
  const { kind, reason, query, message } = answer;
  if (kind !== "abstention") return { previous: query, reference: message.reference };
  const isAside = reason === "small-talk" || reason === "empty";
  const previous = isAside ? before?.previous : query;
  return {
    ...(previous === undefined ? {} : { previous }),
    ...(before?.reference === undefined ? {} : { reference: before.reference }),
  };
}
