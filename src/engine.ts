import { choiceOf } from "./answer/abstain.ts";
import type { Answer, Question } from "./answer/answer.ts";
import { draftAnswer, finishAnswer } from "./answer/compose.ts";
import type { ComposeContext } from "./answer/draft.ts";
import type { KnowledgeBase } from "./knowledge/knowledge-base.ts";
import { lastDay } from "./knowledge/partial-date.ts";
import { createQueryParser } from "./query/parse-query.ts";
import type { Query } from "./query/query.ts";
import { createFactIndex } from "./retrieval/fact-index.ts";
import { createRanker } from "./retrieval/rank.ts";

/** A topic for time lines, with its title in both frame languages. */
export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly titleZh: string;
}

/** What the fact base covers, for `/about`, App Home and the footer. */
export interface Coverage {
  readonly facts: number;
  readonly sources: number;
  /** First and last day covered. */
  readonly from: string;
  readonly horizon: string;
  /** Day of the last review. */
  readonly reviewed: string;
  /** Short hash of the fact base, the same for the same content. */
  readonly hash: string;
  /** The newest facts, newest first. */
  readonly latest: readonly { readonly factId: string; readonly text: string; readonly from: string }[];
}

/** A stretch of a time line to show. */
export interface TimelineRequest {
  /** Topic id; all topics when left out. */
  readonly topic?: string;
  /** `YYYY[-MM[-DD]]`, both included. */
  readonly from?: string;
  readonly until?: string;
  readonly askedOn: string;
}

/** The core: synchronous, pure, deterministic. Never throws for any question. */
export interface Engine {
  answer(question: Question): Answer;
  /** Events and states of a topic in order of time. */
  timeline(request: TimelineRequest): Answer;
  /** Both sides' positions of a dispute; undefined if there is no such dispute. */
  bothSides(disputeId: string, askedOn: string): Answer | undefined;
  /** The facts named by a message's `reference`, with their sources; undefined if none is known. */
  recall(reference: string, askedOn: string): Answer | undefined;
  /** Covered questions that fit what has been typed so far, best first. */
  suggest(typed: string, limit: number): readonly string[];
  topics(): readonly Topic[];
  coverage(): Coverage;
}

/** Builds the engine over a checked fact base. Parse, retrieve and rank, compose: three lines of `answer`. */
export const createEngine = (knowledge: KnowledgeBase): Engine => {
  const parser = createQueryParser(knowledge);
  const index = createFactIndex(knowledge, parser.lexicon);
  const rank = createRanker(knowledge, index);
  const horizon = lastDay(knowledge.base.covers.until);

  const contextFor = (query: Query, askedOn: string, today: string): ComposeContext => ({
    knowledge,
    index,
    query,
    ranking: rank(query, today),
    today,
    horizon,
    rank,
    parse: (text, previous) => parser.parse({ text, askedOn, ...(previous && { previous }) }),
  });

  const answer = ({ text, askedOn, asOf, previous }: Question): Answer => {
    const today = asOf ?? askedOn;
    const query = parser.parse({ text, askedOn: today, ...(previous && { previous }) });
    const context = contextFor(query, today, today);
    return finishAnswer(draftAnswer(context), context, askedOn);
  };

  return {
    answer,
    timeline: ({ askedOn }) => answer({ text: "timeline", askedOn }),
    bothSides: () => undefined,
    recall: () => undefined,
    suggest: () => [],
    topics: () => knowledge.topics,
    coverage: () => ({
      facts: knowledge.facts.length,
      sources: knowledge.sourceById.size,
      from: knowledge.base.covers.from,
      horizon,
      reviewed: knowledge.base.reviewed,
      hash: knowledge.hash,
      latest: [],
    }),
  };
};
