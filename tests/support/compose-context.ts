import type { ComposeContext } from "../../src/answer/draft.ts";
import type { KnowledgeBase } from "../../src/index.ts";
import { createQueryParser } from "../../src/query/parse-query.ts";
import { createFactIndex } from "../../src/retrieval/fact-index.ts";
import { createRanker } from "../../src/retrieval/rank.ts";

/** What a composer looks at for a question asked on a day; the sources of the small base reach to the end of 2025. */
export const composeContext = (knowledge: KnowledgeBase, text: string, today: string): ComposeContext => {
  const parser = createQueryParser(knowledge);
  const index = createFactIndex(knowledge, parser.lexicon);
  const rank = createRanker(knowledge, index);
  const query = parser.parse({ text, askedOn: today });
  return {
    knowledge,
    index,
    query,
    rank,
    today,
    horizon: "2025-12-31",
    ranking: rank(query, today),
    parse: (words) => parser.parse({ text: words, askedOn: today }),
  };
};
