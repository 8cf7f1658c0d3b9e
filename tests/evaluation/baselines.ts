import MiniSearch, { type SearchOptions } from "minisearch";
import type { KnowledgeBase } from "../../src/index.ts";
import type { Golden } from "./golden.ts";
import { type Metrics, measure } from "./metrics.ts";

/** A plain search over the same statements, as a team would set it up from the library's README. */
interface Baseline {
  readonly name: string;
  readonly options: SearchOptions;
}

const baselines: readonly Baseline[] = [
  {
    name: "MiniSearch, as its README configures it (prefix, fuzzy 0.2)",
    options: { prefix: true, fuzzy: 0.2 },
  },
  { name: "MiniSearch, bare", options: {} },
];

/** Statements shown, as many as the bot shows at most for one point. */
const shown = 4;
const thresholds = [0, 10, 20, 30, 40, 60, 80, 100, 130, 160, 200, 300];

/** Measures each baseline on a set with the score threshold that is best for it on the tuning questions. */
export const measureBaselines = (
  knowledge: KnowledgeBase,
  tuning: readonly Golden[],
  sets: ReadonlyMap<string, readonly Golden[]>,
): {
  readonly name: string;
  readonly threshold: number;
  readonly metrics: ReadonlyMap<string, Metrics>;
}[] => {
  const index = new MiniSearch<{ id: string; text: string }>({ fields: ["text"] });
  index.addAll(knowledge.facts.map(({ id, statement }) => ({ id, text: statement })));
  return baselines.map(({ name, options }) => {
    const found = new Map<string, readonly { readonly id: string; readonly score: number }[]>();
    const search = (text: string): readonly { readonly id: string; readonly score: number }[] => {
      const known = found.get(text);
      if (known !== undefined) return known;
      const hits = index
        .search(text, options)
        .slice(0, shown)
        .map(({ id, score }) => ({ id: String(id), score }));
      found.set(text, hits);
      return hits;
    };
    const askWith = (threshold: number) => (golden: Golden) => {
      const hits = search(golden.question).filter(({ score }) => score >= threshold);
      return {
        abstained: hits.length === 0,
        statements: hits.map(({ id }) => ({
          factId: id,
          text: knowledge.factById.get(id)?.statement ?? "",
          citations: [1],
        })),
        citations: [{ number: 1, publisher: "", title: "" }],
      };
    };
    const threshold = thresholds
      .map((value) => ({ value, accuracy: measure(tuning, askWith(value)).accuracy }))
      .reduce((best, other) => (other.accuracy > best.accuracy ? other : best)).value;
    return {
      name,
      threshold,
      metrics: new Map([...sets].map(([set, questions]) => [set, measure(questions, askWith(threshold))])),
    };
  });
};
