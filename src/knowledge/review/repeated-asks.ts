import type { KnowledgeBase } from "../knowledge-base.ts";
import { type Finding, warning } from "./finding.ts";
import { plainQuestion } from "./plain-question.ts";

/** One question under two facts: both may answer it, but neither is told apart by it. */
export const reviewRepeatedAsks = ({ facts }: KnowledgeBase): Finding[] => {
  const owners = new Map<string, string>();
  return facts.flatMap(({ id, asks }) =>
    asks.flatMap((ask): Finding[] => {
      const owner = owners.get(plainQuestion(ask));
      owners.set(plainQuestion(ask), owner ?? id);
      if (owner === undefined) return [];
      return [
        warning(
          id,
          owner === id
            ? `asks "${ask}" twice; remove one`
            : `asks "${ask}", and so does "${owner}"; add what tells them apart to one of them`,
        ),
      ];
    }),
  );
};
