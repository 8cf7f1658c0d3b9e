import { expect, test } from "vitest";
import { createLog } from "../../../src/service/create-log.ts";

function logLines(level: "info" | "silent" = "info") {
  const lines: string[] = [];
  const log = createLog({
    level,
    environment: { SLACK_BOT_TOKEN: "secret-of-slack" },
    write: (line) => lines.push(line),
  });
  return { log, lines };
}

test("a line is JSON with level, time, message and fields", () => {
  const { log, lines } = logLines();
  log.child({ platform: "slack" }).info("connected", { port: 1 });
  expect(lines[0]).toMatch(/"time":"\d{4}-\d\d-\d\dT/);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    level: "info",
    platform: "slack",
    port: 1,
    msg: "connected",
  });
});

test("an error is written with its causes and without request bodies", () => {
  const { log, lines } = logLines();
  const cause = Object.assign(new Error("refused by secret-of-slack"), { code: "ECONNREFUSED" });
  const error = Object.assign(new Error("send failed", { cause }), {
    status: 500,
    requestBody: { json: { content: "what is my tariff?" } },
  });
  log.error("delivery failed", { error });
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    level: "error",
    error: {
      type: "Error",
      message: "send failed",
      status: 500,
      cause: { message: "refused by [secret]", code: "ECONNREFUSED" },
    },
  });
  expect(lines[0]).toContain("create-log.test");
  expect(lines[0]).not.toMatch(/tariff|secret-of-slack/);
});

test("whatever is thrown can be written", () => {
  const { log, lines } = logLines();
  const circular = new Error("round");
  circular.cause = circular;
  for (const error of [undefined, null, "text", 42, { a: 1 }, circular]) log.warn("odd", { error });
  expect(lines).toHaveLength(6);
});

test("lines below the level are left out", () => {
  const { log, lines } = logLines("silent");
  log.fatal("nothing");
  expect(lines).toEqual([]);
});
