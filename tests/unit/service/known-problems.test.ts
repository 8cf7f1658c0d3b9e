import { expect, test } from "vitest";
import { KnowledgeError } from "../../../src/index.ts";
import { ConfigError } from "../../../src/service/config-error.ts";
import { knownProblems } from "../../../src/service/known-problems.ts";
import { StoreError } from "../../../src/service/store/store-error.ts";

test("known errors become lines that tell what to put right", () => {
  expect(knownProblems(new ConfigError(["A is missing", "B is not usable"]))).toEqual([
    "A is missing",
    "B is not usable",
  ]);
  expect(knownProblems(new StoreError("DATABASE_URL: cannot be used"))).toEqual([
    "DATABASE_URL: cannot be used",
  ]);
  const lines = knownProblems(new KnowledgeError([{ file: "base.yaml", line: 3, message: "is missing" }]));
  expect(lines).toEqual(["The fact base has a problem:", "base.yaml:3: is missing"]);
});

test("two platforms that refuse at once are both told", () => {
  const both = new AggregateError([new ConfigError(["A"]), new ConfigError(["B"])]);
  expect(knownProblems(both)).toEqual(["A", "B"]);
});

test("a fault of the program is none of them, alone or beside a known one", () => {
  expect(knownProblems(new TypeError("x is not a function"))).toBeUndefined();
  expect(knownProblems(new AggregateError([new ConfigError(["A"]), new TypeError("x")]))).toBeUndefined();
});
