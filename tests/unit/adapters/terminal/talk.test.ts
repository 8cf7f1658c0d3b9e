import { expect, test } from "vitest";
import { createTalk } from "../../../../adapters/terminal/talk.ts";
import type { Engine } from "../../../../src/index.ts";
import { createSmallEngine, roundQuestion } from "../../../support/small-engine.ts";

const startTalk = (engine: Engine = createSmallEngine()) => {
  const talk = createTalk({
    engine,
    terminal: () => ({ colour: false, links: false }),
    today: () => "2026-11-20",
    asOf: undefined,
    last: undefined,
    ready: [],
  });
  const say = (line: string): string => {
    const response = talk.respond(line);
    return response?.kind === "say" ? response.text : String(response?.kind);
  };
  return { talk, say };
};

test("a question is answered; a blank line is passed over", () => {
  const { say } = startTalk();
  expect(say(roundQuestion)).toMatch(/percent \(edition one\)\. \[1\]/);
  expect(say("   ")).toBe("undefined");
});

test(":sources and :why are about the last answer, and say so when there is none", () => {
  const { say } = startTalk();
  expect(say(":sources")).toBe("The last answer names no sources.");
  expect(say(":why")).toBe("Nothing has been asked yet.");
  say(roundQuestion);
  expect(say(":sources")).toMatch(
    /^Sources\n\[1\] The Gazette: Widgets \d, edition one\. 14 May 2025\n {4}https:/,
  );
  expect(say(":WHY")).toContain("score");
});

test(":as-of holds until it is reset, shows in the prompt, and takes only days", () => {
  const { talk, say } = startTalk();
  expect(say(":as-of 2025-04-20")).toBe("Answers are as of 20 April 2025, unless a question names a time.");
  expect(talk.prompt()).toBe("parley as of 2025-04-20> ");
  expect(say(":as-of 2025-04-31")).toContain("not a day of the calendar");
  expect(talk.prompt()).toBe("parley as of 2025-04-20> ");
  expect(say(":as-of")).toBe("Answers are as of today.");
  expect(talk.prompt()).toBe("parley> ");
});

test(":as-of reaches the engine", () => {
  const engine = createSmallEngine();
  const days: (string | undefined)[] = [];
  const { say } = startTalk({
    ...engine,
    answer(question) {
      days.push(question.asOf);
      return engine.answer(question);
    },
  });
  for (const line of [roundQuestion, ":as-of 2025-04-20", roundQuestion]) say(line);
  expect(days).toEqual([undefined, "2025-04-20"]);
});

test("a number asks the question beside it and repeats it; another number is told", () => {
  const { say } = startTalk();
  const abstained = say("Is the widget tariff of round 1 fair?");
  const first = /^ 1 {2}(.+)$/m.exec(abstained)?.[1];
  expect(first).toBeDefined();
  expect(say("99")).toMatch(/^There is no question 99 here; the last is \d\.$/);
  const picked = say("1");
  expect(picked.split("\n")[0]).toBe(`> ${first ?? ""}`);
  expect(picked).toContain("(edition one). [1]");
});

test(":help lists the commands, :quit ends, and an unknown one is told with those there are", () => {
  const { say } = startTalk();
  for (const name of [":sources", ":why", ":as-of [DATE]", ":help", ":quit"])
    expect(say(":help")).toContain(name);
  expect(say(":quit")).toBe("quit");
  expect(say(":nonsense")).toMatch(/^There is no command :nonsense\. Commands: :sources, /);
});
