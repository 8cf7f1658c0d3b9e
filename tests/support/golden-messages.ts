import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import { type Answer, createEngine, loadKnowledge, type Message, renderMessage } from "../../src/index.ts";

const ASKED_ON = "2026-11-24";
const questionsFile = z.looseObject({ questions: z.array(z.looseObject({ question: z.string() })) });

/** A message with what it answers. */
export interface NamedMessage {
  readonly name: string;
  readonly message: Message;
}

/** Every golden answer, and every topic's time line, as the core renders them from the fact base. */
export function goldenMessages(): readonly NamedMessage[] {
  const engine = createEngine(loadKnowledge(fileURLToPath(new URL("../../knowledge", import.meta.url))));
  const named = (name: string, answer: Answer): NamedMessage => ({ name, message: renderMessage(answer) });
  return [
    ...goldenQuestions().map((text) => named(text, engine.answer({ text, askedOn: ASKED_ON }))),
    ...engine
      .topics()
      .map(({ id }) => named(`time line ${id}`, engine.timeline({ topic: id, askedOn: ASKED_ON }))),
  ];
}

function goldenQuestions(): readonly string[] {
  const folder = new URL("../evaluation/questions/", import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .flatMap((name) => questionsFile.parse(parse(readFileSync(new URL(name, folder), "utf8"))).questions)
    .map(({ question }) => question);
}
