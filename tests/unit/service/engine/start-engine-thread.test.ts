import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createEngine, KnowledgeError, loadKnowledge, renderMessage } from "../../../../src/index.ts";
import { hostEngine } from "../../../../src/service/engine/engine-host.ts";
import { startEngineThread } from "../../../../src/service/engine/start-engine-thread.ts";
import { smallQuestion, writeSmallBase } from "../../../support/small-base.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";

const askedOn = "2026-11-24";
const question = { text: smallQuestion, askedOn };

async function start() {
  const folder = temporaryFolder();
  writeSmallBase(folder, "one");
  const lost: string[] = [];
  const host = await startEngineThread(folder, (error) => lost.push(error.message));
  onTestFinished(() => host.end());
  return { host, lost, engine: createEngine(loadKnowledge(folder)) };
}

test("what comes from the thread is what the engine gives in this one", async () => {
  const { host, engine } = await start();
  const here = hostEngine(engine);
  expect(host.outline).toEqual(here.outline);
  const answer = await host.answer(question);
  expect(answer).toEqual(await here.answer(question));
  expect(answer.message).toEqual(renderMessage(engine.answer(question)));
  expect(await host.answer({ ...question, text: "", previous: answer.query })).toMatchObject({
    kind: "abstention",
    reason: "empty",
  });
  const stretch = { topic: "tariffs", askedOn, page: 0 };
  expect(await host.timeline(stretch)).toEqual(await here.timeline(stretch));
  const { reference } = answer.message;
  expect(await host.recall(reference, askedOn)).toEqual(await here.recall(reference, askedOn));
  expect(await host.recall("no-such-fact", askedOn)).toBeUndefined();
  expect(await host.bothSides("no-such-dispute", askedOn)).toBeUndefined();
  expect(await host.suggest("widget", 2)).toEqual(engine.suggest("widget", 2));
});

test("a request that fails fails alone; a query before that cannot be read counts as none", async () => {
  const { host, lost } = await start();
  const unusable = JSON.stringify({ text: "x", language: "en" });
  const [failed, fine] = await Promise.allSettled([
    host.answer({ text: "And when did it end?", askedOn, previous: unusable }),
    host.answer({ ...question, previous: "{" }),
  ]);
  expect(failed).toMatchObject({ status: "rejected", reason: { name: "TypeError" } });
  expect(fine).toMatchObject({ status: "fulfilled", value: await host.answer(question) });
  expect(lost).toEqual([]);
});

test("a folder with faults is refused with each of them as data", async () => {
  const folder = temporaryFolder();
  writeSmallBase(folder, "one");
  writeFileSync(join(folder, "topics.yaml"), "topics: [\n");
  const refusal: unknown = await startEngineThread(folder, () => undefined).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(KnowledgeError);
  expect(refusal).toEqual(
    await Promise.resolve()
      .then(() => loadKnowledge(folder))
      .catch((error: unknown) => error),
  );
});

test("a retired thread answers what it has in hand, then ends, and nobody calls that a loss", async () => {
  const { host, lost } = await start();
  const inHand = Array.from({ length: 20 }, () => host.answer(question));
  host.retire();
  for (const answer of await Promise.all(inHand)) expect(answer.kind).toBe("answered");
  await expect
    .poll(() => host.answer(question).then(String, String))
    .toMatch(/the engine's thread has ended/);
  expect(lost).toEqual([]);
});

test("a thread that is ended loses what it has in hand, calmly", async () => {
  const { host, lost } = await start();
  const inHand = host.answer(question);
  const ended = host.end();
  await expect(inHand).rejects.toThrow("the engine's thread has ended");
  await ended;
  await expect(host.suggest("widget", 1)).rejects.toThrow("the engine's thread has ended");
  expect(lost).toEqual([]);
});
