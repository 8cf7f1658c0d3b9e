import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type PostgresServer, startPostgres } from "../support/postgres.ts";
import { startTestService } from "../support/running-service.ts";

// Processes start slowly on a machine that has other things to do.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

const wait = { timeout: 60_000, interval: 50 };
const question = {
  platform: "slack",
  text: "What are Section 301 tariffs?",
  conversation: "thread",
} as const;
const complaint = { platform: "slack", reference: "a", verdict: "wrong" } as const;

test("with PostgreSQL gone answering goes on, readiness says so, and all is well again by itself", async () => {
  const url = await server.createDatabase("outage");
  const { service, healthPort } = await startTestService({
    environment: { DATABASE_URL: url, HEALTH_PORT: "0", RATE_LIMIT_PERSON: "0", RATE_LIMIT_CHANNEL: "0" },
  });
  const ready = async () => {
    const response = await fetch(`http://127.0.0.1:${String(healthPort)}/readyz`);
    return { status: response.status, body: await response.text() };
  };
  expect((await ready()).status).toBe(200);
  await service.setChannelSettings("slack", "T", "C", { onlyWhenMentioned: true });
  expect((await service.ask(question)).kind).toBe("message");
  expect(await service.takesPart("thread")).toBe(true);
  // Until the conversation has been stored.
  await delay(500);

  await server.pause();
  for (let count = 0; count < 20; count += 1) expect((await service.ask(question)).kind).toBe("message");
  await vi.waitFor(async () => expect((await ready()).status).toBe(503), wait);
  expect(JSON.parse((await ready()).body)).toMatchObject({ ready: false, store: { reachable: false } });
  // The last question is on its way to the store until it is given up.
  await vi.waitFor(async () => expect(await service.takesPart("thread")).toBe(false), wait);
  expect(await service.feedback(complaint)).toMatchObject({ kind: "fault" });
  expect((await service.forget("slack", "anna")).text).toMatch(/could not delete anything just now/);
  // What a channel allows is not opened up by an outage.
  expect(await service.channelSettings("slack", "T", "C")).toEqual({ onlyWhenMentioned: true });
  await expect(service.setChannelSettings("slack", "T", "C", { onlyWhenMentioned: false })).rejects.toThrow(
    /not kept/,
  );

  await server.resume();
  await vi.waitFor(async () => expect((await ready()).status).toBe(200), wait);
  expect(await service.takesPart("thread")).toBe(true);
  expect(await service.feedback(complaint)).toEqual({ kind: "kept" });
});

test("two processes on one PostgreSQL share conversations, feedback and settings", async () => {
  const environment = { DATABASE_URL: await server.createDatabase("shared") };
  const [one, two] = await Promise.all([
    startTestService({ environment }),
    startTestService({ environment }),
  ]);
  await one.service.ask(question);
  await vi.waitFor(async () => expect(await two.service.takesPart("thread")).toBe(true), wait);
  await one.service.setChannelSettings("slack", "T", "C", { onlyWhenMentioned: true });
  expect(await two.service.channelSettings("slack", "T", "C")).toEqual({ onlyWhenMentioned: true });
  await one.service.feedback({ ...complaint, person: "anna" });
  expect((await two.service.forget("slack", "anna")).text).toContain("one entry");
});
