import { expect, test } from "vitest";
import { stretchOf } from "../../../src/answer/stretch.ts";
import { parseKnowledge } from "../../../src/index.ts";
import { composeContext } from "../../support/compose-context.ts";
import { knowledgeFiles } from "../../support/knowledge-folder.ts";

test.each([
  ["timeline of the tariff", ["0000-01-01", "9999-12-31"]],
  ["timeline of the tariff in 2025, from the March rise on", ["2025-03-01", "2025-12-31"]],
  ["timeline of the tariff from April 2025 to June 2025", ["2025-04-01", "2025-06-30"]],
  ["timeline of the tariff in 2018 and in 2025", ["2018-01-01", "2025-12-31"]],
] as const)("%j is bound by %j", (text, [from, until]) => {
  const { query } = composeContext(parseKnowledge(knowledgeFiles()), text, "2026-11-22");
  expect(stretchOf(query)).toEqual({ from, until });
});
