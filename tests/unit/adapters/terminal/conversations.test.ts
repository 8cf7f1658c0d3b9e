import { expect, test } from "vitest";
import { createConversations } from "../../../../adapters/terminal/conversations.ts";
import type { Engine, Question } from "../../../../src/index.ts";
import { createSmallEngine, roundQuestion } from "../../../support/small-engine.ts";

/** An engine that notes what it was asked. */
const listenTo = (engine: Engine) => {
  const asked: Question[] = [];
  return {
    asked,
    engine: {
      ...engine,
      answer(question: Question) {
        asked.push(question);
        return engine.answer(question);
      },
    },
  };
};
const question = (text: string): Question => ({ text, askedOn: "2026-11-20" });

test("a question leans on the one before in its own conversation only", () => {
  const { asked, engine } = listenTo(createSmallEngine());
  const conversations = createConversations(engine);
  conversations.ask("a", question(roundQuestion));
  conversations.ask("b", question("and since when?"));
  conversations.ask("a", question("and since when?"));
  expect(asked.map(({ previous }) => previous?.text)).toEqual([undefined, undefined, roundQuestion]);
});

test("empty lines leave the subject as it was", () => {
  const { asked, engine } = listenTo(createSmallEngine());
  const conversations = createConversations(engine);
  for (const text of [roundQuestion, "", "  ", "and since when?"]) conversations.ask("a", question(text));
  expect(asked.at(-1)?.previous?.text).toBe(roundQuestion);
});

test("beyond the limit the conversation that rested longest is forgotten", () => {
  const { asked, engine } = listenTo(createSmallEngine());
  const conversations = createConversations(engine, 2);
  for (const name of ["a", "b", "a", "c", "a", "b"]) conversations.ask(name, question(roundQuestion));
  expect(asked.map(({ previous }) => previous !== undefined)).toEqual([
    false,
    false,
    true,
    false,
    true,
    false,
  ]);
});
