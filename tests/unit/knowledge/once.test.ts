import { expect, test } from "vitest";
import { once } from "../../../src/knowledge/once.ts";

test("the work is done when it is first asked for, and once", () => {
  let times = 0;
  const count = once(() => ++times);
  expect(times).toBe(0);
  expect([count(), count()]).toEqual([1, 1]);
});

test("a result of nothing is remembered too", () => {
  let times = 0;
  const nothing = once(() => {
    times++;
    return undefined;
  });
  nothing();
  nothing();
  expect(times).toBe(1);
});
