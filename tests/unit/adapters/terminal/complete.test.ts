import { expect, test } from "vitest";
import { complete } from "../../../../adapters/terminal/complete.ts";
import { createSmallEngine } from "../../../support/small-engine.ts";

test("commands complete by their beginning", () => {
  const engine = createSmallEngine();
  expect(complete(engine, ":so")).toEqual({ kind: "complete", hits: [":sources"] });
  expect(complete(engine, ":x")).toEqual({ kind: "complete", hits: [] });
});

test("a begun question is completed; words that fit several leave the line and show them", () => {
  const engine = createSmallEngine();
  const begun = complete(engine, "what is the wid");
  expect(begun.kind).toBe("complete");
  for (const hit of begun.hits) expect(hit).toMatch(/^What is the widget tariff/);
  expect(complete(engine, "widget round").kind).toBe("show");
  expect(complete(engine, "").kind).toBe("show");
  expect(complete(engine, "zzz").hits).toEqual([]);
});
