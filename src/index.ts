/** The only door of the core. */
export type {
  AbstentionReason,
  Answer,
  AnswerShape,
  Choice,
  Citation,
  Position,
  Question,
  RankingExplanation,
  Statement,
  Validity,
} from "./answer/answer.ts";
export { createEngine, type Coverage, type Engine, type TimelineRequest, type Topic } from "./engine.ts";
export type { KnowledgeBase } from "./knowledge/knowledge-base.ts";
export { formatProblem, KnowledgeError, type Problem } from "./knowledge/knowledge-error.ts";
export { loadKnowledge } from "./knowledge/load-knowledge.ts";
export type { Query } from "./query/query.ts";
export { formatDate } from "./rendering/format-date.ts";
export type { Message, MessageLine, MessageSection } from "./rendering/message.ts";
export { referenceOf, renderMessage } from "./rendering/render-message.ts";
export { formatCitation, renderText } from "./rendering/render-text.ts";
