import fc from "fast-check";
import { CORE_SCHEMA, load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { formatFact } from "../../../../adapters/curate/format-record.ts";
import { append, insertFact, insertPublisher } from "../../../../adapters/curate/insert-record.ts";
import { type Fact, factSchema, parseKnowledge } from "../../../../src/index.ts";
import { knowledgeFiles } from "../../../support/knowledge-folder.ts";

const text = knowledgeFiles().find(({ file }) => file === "facts/spring.yaml")?.text ?? "";
const { facts } = parseKnowledge(knowledgeFiles());
const lines = ["  - id: fresh", "    kind: event"];

describe("insertFact", () => {
  it("puts a fact behind those of the same day", () => {
    const after = insertFact(text, facts, { from: "2025-05-30", lines });
    expect(after).toBe(text.replace("  - id: china-denies", `${lines.join("\n")}\n\n  - id: china-denies`));
  });

  it("puts a fact above the comment that belongs to the next one", () => {
    const after = insertFact(text, facts, { from: "2025-05", lines });
    expect(after).toBe(text.replace("  # The cut", `${lines.join("\n")}\n\n  # The cut`));
  });

  it("puts the newest at the end, with and without a last line end", () => {
    expect(insertFact(text, facts, { from: "2025-06-03", lines })).toBe(`${text}\n${lines.join("\n")}\n`);
    expect(insertFact(text.trimEnd(), facts, { from: "2025-06-03", lines })).toBe(
      `${text}\n${lines.join("\n")}\n`,
    );
  });

  it("keeps the line ends of a file written on Windows", () => {
    const after = insertFact(text.replaceAll("\n", "\r\n"), facts, { from: "2025-05-20", lines });
    expect(after.replaceAll("\r\n", "")).not.toContain("\n");
    expect(after).toContain("fresh\r\n    kind: event\r\n\r\n  - id: roe");
  });
});

describe("insertPublisher and append", () => {
  it("keeps the alphabet", () => {
    const publishers =
      'publishers:\n  - { name: "Ahead", country: US }\n  - { name: "ZBehind", country: US }\n';
    expect(insertPublisher(publishers, "Between", "  - between")).toBe(
      publishers.replace('  - { name: "ZBehind"', '  - between\n  - { name: "ZBehind"'),
    );
    expect(insertPublisher(publishers, "Zz", "  - last")).toBe(`${publishers}  - last\n`);
  });

  it("starts an empty text", () => {
    expect(append("", ["one"])).toBe("one\n");
  });
});

describe("formatFact", () => {
  const words = fc
    .array(fc.stringMatching(/^[A-Za-z0-9:"'#%,$&*!|>{}[\]—“”税-]{1,12}$/), { minLength: 1, maxLength: 60 })
    .map((list) => list.join(" "));
  const ids = fc.array(fc.stringMatching(/^[a-z]{1,9}(-[a-z0-9]{1,9}){0,4}$/), {
    minLength: 1,
    maxLength: 20,
  });

  it("writes whatever can be said so that it is read back the same, in lines of at most 110 columns", () => {
    fc.assert(
      fc.property(
        words,
        words,
        ids,
        fc.constantFrom("2025", "2025-05", "2025-05-14"),
        (statement, ask, list, from) => {
          const fact: Fact = {
            id: "some-fact",
            statement,
            kind: "event",
            from,
            saidBy: ask,
            measure: { value: 2.5, unit: ask, series: "some-series" },
            topics: list,
            entities: [],
            sources: list,
            asks: [ask, statement],
            note: ask,
          };
          const written = formatFact(fact);
          const [back] = factSchema.array().parse(load(written.join("\n"), { schema: CORE_SCHEMA }));
          expect(back).toEqual(fact);
          for (const line of written.filter((one) => !/^ {4}(?:measure|saidBy):|^ {6}- /.test(one)))
            expect(line.length).toBeLessThanOrEqual(110);
        },
      ),
    );
  });
});
