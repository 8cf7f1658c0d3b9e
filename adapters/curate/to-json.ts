import type { KnowledgeBase } from "../../src/index.ts";

/** The whole base as plain data, the facts by chapter, in the words of the files. */
export const toJson = (knowledge: KnowledgeBase): object => ({
  ...knowledge.base,
  hash: knowledge.hash,
  chapters: knowledge.chapters.map(({ file, ...chapter }) => ({ file, ...chapter })),
  sources: [...knowledge.sourceById.values()],
  publishers: [...knowledge.publisherByName.values()],
  entities: knowledge.entities,
  topics: knowledge.topics,
  series: knowledge.series,
  neverApplied: knowledge.neverApplied,
  disputes: knowledge.disputes,
  disagreements: knowledge.disagreements,
});
