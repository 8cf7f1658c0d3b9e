import { expect, onTestFinished, test } from "vitest";
import { startHealthServer } from "../../../src/service/health-server.ts";
import { silentLog } from "../../../src/service/log.ts";
import { createMetrics } from "../../../src/service/metrics.ts";
import type { Readiness } from "../../../src/service/readiness.ts";

const ready: Readiness = {
  ready: true,
  stopping: false,
  platforms: { discord: { connected: true } },
  base: {
    hash: "abc",
    facts: 1,
    sources: 1,
    horizon: "2026-11-18",
    reviewed: "2026-11-20",
    loadedAt: "2026-11-24T00:00:00.000Z",
  },
  store: { reachable: true, address: "file:x" },
};

async function start(readiness: () => Promise<Readiness>) {
  const metrics = createMetrics(() => Date.parse("2026-11-24"));
  const server = await startHealthServer({ port: 0, readiness, metrics, log: silentLog });
  onTestFinished(server.stop);
  return {
    metrics,
    port: server.port,
    get: (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`),
  };
}

test("readiness is 200 with its detail when ready and 503 when not", async () => {
  let state = ready;
  const { get } = await start(() => Promise.resolve(state));
  const good = await get("/readyz");
  expect([good.status, await good.json()]).toEqual([200, ready]);
  state = { ...ready, ready: false, store: { reachable: false, address: "file:x" } };
  const bad = await get("/readyz?verbose=1");
  expect([bad.status, await bad.json()]).toEqual([503, state]);
});

test("health needs nothing, unknown paths are not found, a failing check is a 500", async () => {
  const { get } = await start(() => Promise.reject(new Error("broken")));
  expect((await get("/healthz")).status).toBe(200);
  expect((await get("/secrets")).status).toBe(404);
  expect((await get("/readyz")).status).toBe(500);
});

test("metrics are in the text format of Prometheus", async () => {
  const { get, metrics } = await start(() => Promise.resolve(ready));
  metrics.question("slack", "ask", "answered");
  metrics.took("slack", 0.004);
  metrics.limited("slack", "person");
  metrics.reconnected("slack");
  metrics.base({ loadedAt: 1000, reviewed: "2026-11-20", facts: 12 });
  const body = await (await get("/metrics")).text();
  expect(body).toContain('parley_questions_total{platform="slack",command="ask",outcome="answered"} 1');
  expect(body).toContain('parley_answer_seconds_bucket{le="0.005",platform="slack"} 1');
  expect(body).toContain('parley_limited_total{platform="slack",scope="person"} 1');
  expect(body).toContain('parley_reconnects_total{platform="slack"} 1');
  expect(body).toContain("parley_base_age_days 4");
  expect(body).toContain("parley_base_facts 12");
});

test("a port that is taken is told in one line", async () => {
  const { port } = await start(() => Promise.resolve(ready));
  const again = startHealthServer({
    port,
    readiness: () => Promise.resolve(ready),
    metrics: createMetrics(() => 0),
    log: silentLog,
  });
  await expect(again).rejects.toThrow(
    new RegExp(`HEALTH_PORT: 127.0.0.1:${port} cannot be used: .*EADDRINUSE`),
  );
});
