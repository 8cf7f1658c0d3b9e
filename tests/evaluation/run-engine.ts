import type { Engine, Query } from "../../src/index.ts";
import type { Golden } from "./golden.ts";
import type { Reply } from "./judge.ts";

/** The day on which the golden questions are asked. */
export const askedOn = "2026-11-22";

/** Puts a golden question to the engine, after the questions before it in the same conversation. */
export const askEngine =
  (engine: Engine) =>
  (golden: Golden): Reply => {
    let previous: Query | undefined;
    for (const text of golden.prior ?? [])
      previous = engine.answer({ text, askedOn, ...(previous && { previous }) }).query;
    const answer = engine.answer({ text: golden.question, askedOn, ...(previous && { previous }) });
    return {
      abstained: answer.kind === "abstention",
      statements: answer.statements,
      citations: answer.citations,
    };
  };
