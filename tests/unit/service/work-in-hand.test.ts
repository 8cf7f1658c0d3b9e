import { expect, test } from "vitest";
import { createWorkInHand } from "../../../src/service/work-in-hand.ts";

function open(): { readonly work: Promise<void>; readonly finish: () => void } {
  let finish: () => void = () => undefined;
  const work = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return { work, finish };
}

test("finished waits for work in hand and for the work that starts meanwhile", async () => {
  const hand = createWorkInHand();
  const [first, second] = [open(), open()];
  void hand.track(first.work.then(() => hand.track(second.work)));
  const finished = hand.finished(20_000);
  first.finish();
  await first.work;
  expect(hand.count()).toBeGreaterThan(0);
  second.finish();
  expect(await finished).toBe(true);
  expect(hand.count()).toBe(0);
});

test("work that fails is finished too, and its failure stays the caller's", async () => {
  const hand = createWorkInHand();
  await expect(hand.track(Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await hand.finished(20_000)).toBe(true);
});

test("finished gives up when the time is over", async () => {
  const hand = createWorkInHand();
  void hand.track(open().work);
  expect(await hand.finished(20)).toBe(false);
});
