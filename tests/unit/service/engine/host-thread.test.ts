import { Worker } from "node:worker_threads";
import { expect, onTestFinished, test, vi } from "vitest";
import { hostThread } from "../../../../src/service/engine/host-thread.ts";
import { createSmallEngine, roundQuestion } from "../../../support/small-engine.ts";
import { outlineOf } from "../../../../src/service/engine/engine-host.ts";

const question = { text: roundQuestion, askedOn: "2026-11-24" };

/** A thread that does with its first request what no engine should. */
function host(program: string) {
  const worker = new Worker(
    `const { parentPort } = require("node:worker_threads");
     parentPort.on("message", (letter) => { ${program} });`,
    { eval: true, execArgv: [] },
  );
  onTestFinished(async () => {
    await worker.terminate();
  });
  const lost: Error[] = [];
  const outline = outlineOf(createSmallEngine());
  return { lost, host: hostThread({ worker, outline, onLost: (error) => lost.push(error) }) };
}

test.each([
  [
    "breaks",
    "throw new Error('a bug');",
    { message: "the engine's thread has ended (1)", cause: { message: "a bug" } },
  ],
  ["ends", "process.exit(3);", { message: "the engine's thread has ended (3)" }],
])("a thread that %s fails what it has in hand, and is reported once", async (_, program, told) => {
  const { host: lonely, lost } = host(program);
  const inHand = [lonely.answer(question), lonely.suggest("widget", 1)];
  for (const { status } of await Promise.allSettled(inHand)) expect(status).toBe("rejected");
  expect(lost).toMatchObject([told]);
  await expect(lonely.answer(question)).rejects.toBe(lost[0]);
  await lonely.end();
  expect(lost).toHaveLength(1);
});

test("a thread that says nothing any more is ended, and is lost", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const { host: stuck, lost } = host("for (;;);");
  const inHand = stuck.answer(question);
  vi.advanceTimersByTime(29_000);
  expect(lost).toEqual([]);
  vi.advanceTimersByTime(1_000);
  await expect(inHand).rejects.toThrow("the engine's thread has ended");
  expect(lost).toMatchObject([{ cause: { message: "the engine's thread has said nothing for 30000 ms" } }]);
});
