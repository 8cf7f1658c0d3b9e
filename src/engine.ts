import type { Answer, Question } from "./answer/answer.ts";
import { draftAnswer, finishAnswer } from "./answer/compose.ts";
import { positionsOf } from "./answer/composers/dispute.ts";
import { timelineOf } from "./answer/composers/timeline.ts";
import type { ComposeContext, Draft } from "./answer/draft.ts";
import { createSuggester } from "./answer/suggest.ts";
import type { KnowledgeBase } from "./knowledge/knowledge-base.ts";
import { lastDay } from "./knowledge/partial-date.ts";
import { surer } from "./answer/confidence.ts";
import { mayLean } from "./query/follow-up.ts";
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
  /** Ids of the facts found for a first question, best first: what `answer` chooses from, without an answer being composed. */
  candidates(question: Pick<Question, "text" | "askedOn">): readonly string[];
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

/** Facts told as the newest ones. */
const latestShown = 10;

/** Builds the engine over a checked fact base. Parse, rank, compose: the three lines of `answer` are the pipeline. */
export const createEngine = (knowledge: KnowledgeBase): Engine => {
  const parser = createQueryParser(knowledge);
  const index = createFactIndex(knowledge, parser.lexicon);
  const rank = createRanker(knowledge, index);
  const horizon = lastDay(knowledge.base.covers.until);

  const contextFor = (query: Query, today: string): ComposeContext => ({
    knowledge,
    index,
    query,
    ranking: rank(query, today),
    today,
    horizon,
    rank,
    parse: (text, previous) => parser.parse({ text, askedOn: today, ...(previous && { previous }) }),
  });
  /** An answer that is asked for by a button, not by words. */
  const finish = (draft: Draft, text: string, askedOn: string, allSources = false): Answer =>
    finishAnswer(draft, contextFor(parser.parse({ text, askedOn }), askedOn), askedOn, allSources);

  const covered: Coverage = {
    facts: knowledge.facts.length,
    sources: knowledge.sourceById.size,
    from: knowledge.base.covers.from,
    horizon,
    reviewed: knowledge.base.reviewed,
    hash: knowledge.hash,
    latest: [...knowledge.facts]
      .filter(({ from }) => from !== undefined)
      .sort((a, b) => (b.from ?? "").localeCompare(a.from ?? ""))
      .slice(0, latestShown)
      .map(({ id, statement, from }) => ({ factId: id, text: statement, from: from ?? "" })),
  };

  return {
    answer({ text, askedOn, asOf, previous }) {
      const today = asOf ?? askedOn;
      const query = parser.parse({ text, askedOn: today, ...(previous && { previous }) });
      const own = contextFor(query, today);
      const context =
        previous !== undefined && mayLean(query)
          ? surer(own, contextFor(parser.parse({ text, askedOn: today, previous, lean: true }), today))
          : own;
      return finishAnswer(draftAnswer(context), context, askedOn);
    },
    candidates: ({ text, askedOn }) =>
      rank(parser.parse({ text, askedOn }), askedOn).ranked.map(({ indexed }) => indexed.fact.id),
    timeline({ topic, from, until, askedOn }) {
      const title = knowledge.topics.find(({ id }) => id === topic)?.title ?? knowledge.base.title;
      const context = contextFor(parser.parse({ text: title, askedOn }), askedOn);
      return finishAnswer(timelineOf(context, topic, from, until), context, askedOn);
    },
    bothSides(disputeId, askedOn) {
      const dispute = knowledge.disputes.find(({ id }) => id === disputeId);
      if (dispute === undefined) return undefined;
      const context = contextFor(parser.parse({ text: dispute.title, askedOn }), askedOn);
      return finishAnswer(positionsOf(dispute, context), context, askedOn);
    },
    recall(reference, askedOn) {
      const facts = reference.split(".").flatMap((key) => knowledge.factByKey.get(key) ?? []);
      return facts.length === 0
        ? undefined
        : finish({ kind: "answered", shape: "list", facts }, facts[0]?.asks[0] ?? "", askedOn, true);
    },
    suggest: createSuggester(knowledge),
    topics: () => knowledge.topics,
    coverage: () => covered,
  };
};
