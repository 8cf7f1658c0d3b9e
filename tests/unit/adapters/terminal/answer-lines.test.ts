import { expect, test } from "vitest";
import { answerLines } from "../../../../adapters/terminal/answer-lines.ts";
import type { Engine } from "../../../../src/index.ts";
import { createSmallEngine, roundQuestion } from "../../../support/small-engine.ts";

const today = () => "2026-11-20";
const asked = (id: number): string => `${JSON.stringify({ id, question: roundQuestion })}\n`;

test("a slow reader is waited for: no further line is read while one cannot be written", async () => {
  let read = 0;
  let written = 0;
  const most = { ahead: 0 };
  const input = async function* () {
    for (let id = 0; id < 50; id += 1) {
      await Promise.resolve();
      read += 1;
      yield asked(id);
    }
  };
  await answerLines({
    engine: createSmallEngine(),
    input: input(),
    today,
    reportFault: String,
    async write() {
      most.ahead = Math.max(most.ahead, read - written);
      await new Promise((resolve) => void setImmediate(resolve));
      written += 1;
    },
  });
  expect(written).toBe(50);
  expect(most.ahead).toBe(1);
});

test("a fault of the program costs one line, not the run", async () => {
  const engine = createSmallEngine();
  const faulty: Engine = {
    ...engine,
    answer(question) {
      if (question.text === "fault") throw new Error("secret detail");
      return engine.answer(question);
    },
  };
  const written: string[] = [];
  const input = async function* () {
    await Promise.resolve();
    yield `{"id":1,"question":"fault"}\n${asked(2)}`;
  };
  await answerLines({
    engine: faulty,
    input: input(),
    today,
    reportFault: () => "calm words",
    async write(text) {
      await Promise.resolve();
      written.push(text);
    },
  });
  expect(written[0]).toBe('{"id":1,"error":"calm words"}\n');
  expect(written[1]).toContain('"id":2,');
});
