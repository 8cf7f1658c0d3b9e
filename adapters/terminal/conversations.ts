import type { Answer, Engine, Query, Question } from "../../src/index.ts";

/** Conversations in which a question may lean on the one before. */
export interface Conversations {
  /** Answers a question in its conversation; never throws for any question. */
  ask(conversation: string, question: Question): Answer;
}

/** Conversations kept at once; beyond it the one that rested longest is forgotten. */
const conversationsKept = 5_000;

/** What the next question may lean on: thanks and empty lines leave the subject as it was. */
const subjectAfter = (answer: Answer, before: Query | undefined): Query | undefined =>
  answer.kind === "abstention" && (answer.reason === "small-talk" || answer.reason === "empty")
    ? before
    : answer.query;

/** Starts without any conversation; holds the last query of each, at most `limit` of them. */
export const createConversations = (engine: Engine, limit = conversationsKept): Conversations => {
  const queries = new Map<string, Query>();
  return {
    ask(conversation, question) {
      const previous = queries.get(conversation);
      const answer = engine.answer({ ...question, ...(previous && { previous }) });
      const next = subjectAfter(answer, previous);
      queries.delete(conversation);
      if (next !== undefined) queries.set(conversation, next);
      for (const oldest of queries.keys()) {
        if (queries.size <= limit) break;
        queries.delete(oldest);
      }
      return answer;
    },
  };
};
