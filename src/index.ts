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
export { createJsonSchemas } from "./knowledge/json-schemas.ts";
export {
  type KnowledgeFile,
  loadKnowledge,
  parseKnowledge,
  readKnowledgeFiles,
} from "./knowledge/load-knowledge.ts";
export { firstDay, lastDay } from "./knowledge/partial-date.ts";
export type { Finding } from "./knowledge/review/finding.ts";
export { locateRecords } from "./knowledge/review/locate-records.ts";
export { reviewKnowledge } from "./knowledge/review/review.ts";
export {
  type Dispute,
  type Entity,
  type Fact,
  factSchema,
  publisherSchema,
  type Series,
  type SeriesPoint,
  type Source,
  sourceSchema,
} from "./knowledge/schema.ts";
export type { Query } from "./query/query.ts";
export { formatDate } from "./rendering/format-date.ts";
export type { Message, MessageLine, MessageSection } from "./rendering/message.ts";
export { referenceOf, renderMessage } from "./rendering/render-message.ts";
export { toCitation } from "./answer/cite.ts";
export { formatCitation, renderText } from "./rendering/render-text.ts";
