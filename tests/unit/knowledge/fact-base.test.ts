import { readFileSync } from "node:fs";
import { CORE_SCHEMA, load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { factSchema, formatProblem, loadKnowledge, locateRecords, readKnowledgeFiles, reviewKnowledge, sourceSchema } from "../../../src/index.ts";

describe("the fact base", () => {
  it("breaks no house rule; `npm run knowledge -- check` lists what does", () => {
    const places = locateRecords(readKnowledgeFiles("knowledge"));
    const errors = reviewKnowledge(loadKnowledge("knowledge"))
      .filter(({ severity }) => severity === "error")
      .map(({ id, message }) => formatProblem({ file: "knowledge", ...places.get(id), id, message }));
    expect(errors).toEqual([]);
  });
});

describe("knowledge/README.md", () => {
  const blocks = [...readFileSync("knowledge/README.md", "utf8").matchAll(/```yaml\n([\s\S]*?)```/g)].map(
    ([, text = ""]) => load(text, { schema: CORE_SCHEMA }),
  );

  it("shows a fact and a source that are in the format, and in the base", () => {
    const knowledge = loadKnowledge("knowledge");
    const [fact] = factSchema.array().length(1).parse(blocks[0]);
    const [source] = sourceSchema.array().length(1).parse(blocks[1]);
    expect(knowledge.factById.has(fact?.id ?? "")).toBe(true);
    expect(knowledge.sourceById.has(source?.id ?? "")).toBe(true);
  });
});
