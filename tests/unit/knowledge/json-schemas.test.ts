import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createJsonSchemas, readKnowledgeFiles } from "../../../src/index.ts";

describe("the JSON Schemas of the fact base", () => {
  const schemas = createJsonSchemas();

  it.each([...schemas])("knowledge/schemas/%s is current; `npm run knowledge -- schema` writes it", (name, text) => {
    expect(readFileSync(`knowledge/schemas/${name}`, "utf8")).toBe(text);
  });

  it("has a schema for every file of the base, named in its first line", () => {
    for (const { file, text } of readKnowledgeFiles("knowledge")) {
      const [, name] = /^# yaml-language-server: \$schema=\.\.?\/schemas\/([a-z-]+\.json)\r?\n/.exec(text) ?? [];
      expect(schemas.has(name ?? ""), `${file} names ${name ?? "no schema"}`).toBe(true);
    }
  });

  it("takes dates with their three precisions, a bare year as a number", () => {
    const text = schemas.get("base.json") ?? "";
    expect(text).toContain('"integer"');
    expect(text).toContain("\\\\d{4}");
  });
});
