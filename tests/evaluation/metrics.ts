import type { Golden } from "./golden.ts";
import { judge, type Reply } from "./judge.ts";

/** How one system did on a set of questions; shares are 0 to 1. */
export interface Metrics {
  readonly questions: number;
  /** Right replies among all questions: answered rightly or rightly refused. */
  readonly accuracy: number;
  /** Right answers among the questions that have one. */
  readonly answerAccuracy: number;
  /** Right answers among the questions that were answered. */
  readonly precision: number;
  /** Refusals that were right, and unanswerable questions that were refused. */
  readonly abstentionPrecision: number;
  readonly abstentionRecall: number;
  readonly byCategory: ReadonlyMap<string, { readonly right: number; readonly all: number }>;
  readonly failures: readonly { readonly golden: Golden; readonly why: string }[];
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** Puts every question to a system and counts. */
export const measure = (questions: readonly Golden[], ask: (golden: Golden) => Reply): Metrics => {
  const results = questions.map((golden) => {
    const reply = ask(golden);
    return { golden, reply, why: judge(golden, reply) };
  });
  const count = (is: (result: (typeof results)[number]) => boolean): number => results.filter(is).length;
  const byCategory = new Map<string, { right: number; all: number }>();
  for (const { golden, why } of results) {
    const row = byCategory.get(golden.category) ?? { right: 0, all: 0 };
    byCategory.set(golden.category, { right: row.right + (why === undefined ? 1 : 0), all: row.all + 1 });
  }
  const answerable = count(({ golden }) => golden.abstains !== true);
  const answeredRight = count(({ golden, why }) => golden.abstains !== true && why === undefined);
  const refusedRight = count(({ golden, why }) => golden.abstains === true && why === undefined);
  return {
    questions: results.length,
    accuracy: share(answeredRight + refusedRight, results.length),
    answerAccuracy: share(answeredRight, answerable),
    precision: share(
      answeredRight,
      count(({ reply }) => !reply.abstained),
    ),
    abstentionPrecision: share(
      refusedRight,
      count(({ reply }) => reply.abstained),
    ),
    abstentionRecall: share(refusedRight, results.length - answerable),
    byCategory,
    failures: results.flatMap(({ golden, why }) => (why === undefined ? [] : [{ golden, why }])),
  };
};
