import { setImmediate as round } from "node:timers/promises";
import { expect, test } from "vitest";
import { silentLog } from "../../../src/service/log.ts";
import { createMetrics } from "../../../src/service/metrics.ts";
import { serve, type ServeOptions } from "../../../src/service/serve.ts";
import { createTurns } from "../../../src/service/turns.ts";

test("turns come in order, one at a time, with room for what has arrived in between", async () => {
  const turns = createTurns();
  const seen: string[] = [];
  const answers = ["one", "two", "three"].map(async (name) => {
    await turns.next();
    seen.push(name);
  });
  expect(turns.waiting()).toBe(3);
  await answers[0];
  expect(turns.waiting()).toBe(2);
  await round();
  seen.push("an acknowledgement");
  await Promise.all(answers);
  expect(seen).toEqual(["one", "an acknowledgement", "two", "three"]);
  expect(turns.waiting()).toBe(0);
});

test("when more wait than can be answered in reasonable time, a question is turned away calmly at once", async () => {
  const options: ServeOptions = {
    turns: { next: () => Promise.reject(new Error("no turn is wanted")), waiting: () => 5000 },
    admit: () => Promise.reject(new Error("it does not count against the person")),
    metrics: createMetrics(() => 0),
    log: silentLog,
    reportIncident: () => "none",
    isStopping: () => false,
  };
  const served = { command: "ask", asker: { platform: "slack" }, language: "en" } as const;
  const reply = await serve(served, options, () => Promise.reject(new Error("it is not answered")));
  expect(reply).toEqual({
    kind: "limited",
    retryAfterSeconds: 60,
    text: "More questions are waiting than I can take. Please ask again in a minute.",
  });
  expect((await options.metrics.expose()).body).toContain(
    'parley_limited_total{platform="slack",scope="all"} 1',
  );
});
