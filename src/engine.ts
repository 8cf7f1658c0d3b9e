import type { Answer, Question } from "./answer/answer.ts";

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
