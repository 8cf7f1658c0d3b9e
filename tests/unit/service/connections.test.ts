import { expect, test } from "vitest";
import { createConnections } from "../../../src/service/connections.ts";
import { silentLog } from "../../../src/service/log.ts";
import { createMetrics } from "../../../src/service/metrics.ts";

test("a platform is connecting, connected, away and back; only coming back counts as a reconnect", async () => {
  const metrics = createMetrics(() => 0);
  const connections = createConnections(metrics);
  const slack = connections.open("slack", silentLog);
  expect(connections.states()).toEqual({ slack: { connected: false, detail: "connecting" } });
  slack.connected();
  slack.connected();
  expect(connections.states()).toEqual({ slack: { connected: true } });
  expect((await metrics.expose()).body).not.toContain('parley_reconnects_total{platform="slack"}');
  slack.disconnected("socket closed");
  expect(connections.states()).toEqual({ slack: { connected: false, detail: "socket closed" } });
  slack.connected();
  const { body } = await metrics.expose();
  expect(body).toContain('parley_reconnects_total{platform="slack"} 1');
  expect(body).toContain('parley_connected{platform="slack"} 1');
});
