import { expect, test } from "vitest";
import { silentLog } from "../../../src/service/log.ts";
import { createMetrics } from "../../../src/service/metrics.ts";
import { serve, type ServeOptions } from "../../../src/service/serve.ts";
import { createTurns } from "../../../src/service/turns.ts";

test("turns come in order, a few at once, also when a piece of work fails", async () => {
  const turns = createTurns(2);
  const begun: string[] = [];
  const endings = new Map<string, (error?: Error) => void>();
  const [one, two, three, four] = ["one", "two", "three", "four"].map((name) =>
    turns.take(
      () =>
        new Promise<string>((resolve, reject) => {
          begun.push(name);
          endings.set(name, (error) => (error === undefined ? resolve(name) : reject(error)));
        }),
    ),
  );
  expect(begun).toEqual(["one", "two"]);
  expect(turns.waiting()).toBe(2);
  endings.get("two")?.(new Error("no answer"));
  await expect(two).rejects.toThrow("no answer");
  expect(begun).toEqual(["one", "two", "three"]);
  endings.get("one")?.();
  expect(await one).toBe("one");
  expect(begun).toEqual(["one", "two", "three", "four"]);
  expect(turns.waiting()).toBe(0);
  endings.get("three")?.();
  endings.get("four")?.();
  expect(await Promise.all([three, four])).toEqual(["three", "four"]);
});

test("when more wait than can be answered in reasonable time, a question is turned away calmly at once", async () => {
  const options: ServeOptions = {
    turns: { take: () => Promise.reject(new Error("no turn is wanted")), waiting: () => 5000 },
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
