import { describe, expect, test } from "vitest";
import { type Fact, parseKnowledge } from "../../../src/index.ts";
import { createCiter, speakerName, validityOf } from "../../../src/answer/cite.ts";
import { knowledgeFiles } from "../../support/knowledge-folder.ts";

const knowledge = parseKnowledge(knowledgeFiles());
const fact = (rest: Partial<Fact> = {}): Fact => ({
  id: "fact",
  statement: "It was so.",
  kind: "event",
  topics: ["tariffs"],
  entities: [],
  sources: ["daily-2025-05-14-rate"],
  asks: ["Was it so?"],
  ...rest,
});
const known = (id: string): Fact => {
  const found = knowledge.factById.get(id);
  if (found === undefined) throw new Error(`the small base has no fact ${id}`);
  return found;
};

describe("a statement says what sort of assertion it is", () => {
  test.each([
    [{ kind: "event" }, "fact"],
    [{ kind: "state" }, "fact"],
    [{ kind: "background" }, "fact"],
    [{ kind: "figure" }, "figure"],
    [{ kind: "definition" }, "definition"],
    [{ kind: "claim" }, "claim"],
    [{ kind: "quote" }, "quote"],
    [{ kind: "event", status: "announced" }, "plan"],
    [{ kind: "state", status: "threatened" }, "plan"],
    [{ kind: "claim", status: "threatened" }, "claim"],
    [{ kind: "quote", status: "announced" }, "quote"],
    [{ kind: "state", status: "in-force" }, "fact"],
  ] as const)("%j → %s", (rest, label) => {
    expect(createCiter(knowledge).cite(fact(rest)).label).toBe(label);
  });
});

test("a source keeps its number within an answer, and numbers start at 1", () => {
  const citer = createCiter(knowledge);
  expect(citer.cite(known("rate-30")).citations).toEqual([1]);
  expect(citer.cite(known("china-denies")).citations).toEqual([2]);
  expect(citer.cite(known("rate-145")).citations).toEqual([1]);
  expect(citer.citations().map(({ number, sourceId }) => [number, sourceId])).toEqual([
    [1, "daily-2025-05-14-rate"],
    [2, "ministry-2025-06-02-reply"],
  ]);
});

test("another answer starts at 1 again", () => {
  createCiter(knowledge).cite(known("china-denies"));
  expect(createCiter(knowledge).cite(known("rate-30")).citations).toEqual([1]);
});

test("three sources of a fact are shown, or all of them when all are asked for", () => {
  const real = [1, 2, 3, 4].map((number) => `daily-${number}`);
  const many = parseKnowledge(
    knowledgeFiles(
      [
        "sources/spring.yaml",
        "sources:\n",
        `sources:\n${real
          .map(
            (id) =>
              `  - { id: ${id}, publisher: Daily News, title: "Rate ${id}", url: "https://daily-news.com/${id}", kind: news }\n`,
          )
          .join("")}`,
      ],
      [
        "facts/spring.yaml",
        "sources: [daily-2025-05-14-rate]",
        `sources: [daily-2025-05-14-rate, ${real.join(", ")}]`,
      ],
    ),
  );
  const cited = many.factById.get("rate-145");
  expect(cited?.sources).toHaveLength(5);
  if (cited === undefined) return;
  expect(createCiter(many).cite(cited).citations).toEqual([1, 2, 3]);
  expect(createCiter(many, true).cite(cited).citations).toEqual([1, 2, 3, 4, 5]);
});

test("a source that is not in the base is a fault of the program", () => {
  expect(() => createCiter(knowledge).cite(fact({ sources: ["none"] }))).toThrow("no source has the id none");
});

test("who says it is named for claims and quotes only", () => {
  expect(createCiter(knowledge).cite(known("roe-says-broken")).saidBy).toBe("Jane Roe");
  expect("saidBy" in createCiter(knowledge).cite(fact({ kind: "event", saidBy: "jane-roe" }))).toBe(false);
  expect(speakerName(fact({ saidBy: "A passer-by" }), knowledge)).toBe("A passer-by");
  expect(speakerName(fact(), knowledge)).toBeUndefined();
});

test("a state tells for how long it held and what replaced it", () => {
  expect(validityOf(known("rate-145"), knowledge)).toEqual({
    from: "2025-04-10",
    until: "2025-05-14",
    status: "in-force",
    replacedBy: known("rate-30").statement,
  });
  expect(validityOf(known("rate-30"), knowledge)).toEqual({ from: "2025-05-14", status: "in-force" });
});

test.each([
  ["an event without a status", fact({ from: "2025-05-14" })],
  ["a state without a beginning", fact({ kind: "state" })],
])("%s has no time of validity", (_, plain) => {
  expect(validityOf(plain, knowledge)).toBeUndefined();
});
