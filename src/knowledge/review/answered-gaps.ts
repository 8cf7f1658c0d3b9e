import type { KnowledgeBase } from "../knowledge-base.ts";
import { error, type Finding } from "./finding.ts";
import { plainQuestion } from "./plain-question.ts";

/** A question cannot be answered by a fact and be a gap: one of the two is wrong, and the bot would waver. */
export const reviewAnsweredGaps = ({ facts, paraphrasesOf, gapsOf }: KnowledgeBase): Finding[] => {
  const owners = new Map(
    facts.flatMap(({ id, asks }) =>
      [...asks, ...(paraphrasesOf.get(id) ?? [])].map((ask) => [plainQuestion(ask), id] as const),
    ),
  );
  return [...gapsOf].flatMap(([id, questions]) =>
    questions.flatMap((question): Finding[] => {
      const owner = owners.get(plainQuestion(question));
      return owner === undefined
        ? []
        : [error(id, `its gap "${question}" stands among the questions that "${owner}" answers; remove one`)];
    }),
  );
};
