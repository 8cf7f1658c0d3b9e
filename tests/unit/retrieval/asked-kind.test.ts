import { expect, test } from "vitest";
import { parseKnowledge } from "../../../src/index.ts";
import { createQueryParser } from "../../../src/query/parse-query.ts";
import { holdsAskedKind } from "../../../src/retrieval/asked-kind.ts";
import { createFactIndex } from "../../../src/retrieval/fact-index.ts";
import { knowledgeFiles } from "../../support/knowledge-folder.ts";

const askedOn = "2026-11-22";
const rateStatement =
  "Since Wednesday 14 May 2025 importers have paid an additional 30 percent US duty on goods from China.";

/** Whether a statement that names no entity can hold what the question asks for. */
const holds = (question: string, statement: string): boolean => {
  const knowledge = parseKnowledge(
    knowledgeFiles(
      ["facts/spring.yaml", rateStatement, statement],
      [
        "facts/spring.yaml",
        "    supersedes: [rate-145]\n    measure: { series: us-rate, value: 30, unit: percent }\n    topics: [tariffs]\n    entities: [united-states, china]",
        "    supersedes: [rate-145]\n    measure: { series: us-rate, value: 30, unit: percent }\n    topics: [tariffs]\n    entities: []",
      ],
    ),
  );
  const parser = createQueryParser(knowledge);
  const index = createFactIndex(knowledge, parser.lexicon);
  return holdsAskedKind(parser.parse({ text: question, askedOn }), index.get("rate-30"), knowledge);
};

test.each([
  ["Which judge wrote the ruling?", "The ruling was written by Mary Major in Utah."],
  ["Which judge wrote the ruling?", "Roe wrote the ruling."],
  ["Who said it?", "It was said by Mary Major."],
  ["Where did they meet?", "They met in Sodertalje for two days."],
  ["Which company was hit?", "The duty hit Acme and its suppliers."],
  ["How old is the minister?", "The minister was aged 61."],
  ["How often do they meet?", "They meet twice a year."],
  ["By what vote did it pass?", "It passed by 6-3."],
  ["Under which HTS code is it charged?", "It is charged under heading 9903.01."],
  ["What port fee did ships pay?", "Ships paid 50 dollars a ton."],
  ["What did the ministry write back?", "The ministry turned down the request."],
  ["Section 122 or 338, which one lets a president go higher?", "Section 338 allows up to 50 percent."],
  ["What place did China hold among suppliers?", "China came fourth."],
  ["What job did she get?", "She became head of the office."],
])("%j can be answered by %j", (question, statement) => {
  expect(holds(question, statement)).toBe(true);
});

test.each([
  ["Which judge wrote the ruling?", "The ruling was written in a hurry."],
  ["Did Roe say who said it?", "Roe said it."],
  ["Where did they meet?", "They met for two days."],
  ["Which company was hit?", "The duty hit two firms."],
  ["How old is the minister?", "The minister took office on 3 May 2024."],
  ["How often do they meet?", "They met on 3 May 2024."],
  ["By what vote did it pass?", "It passed at night."],
  ["Under which HTS code is it charged?", "It is charged at the border."],
  ["What did the ministry write back?", "Carmakers wrote to the ministry on 3 May 2024."],
])("%j can not be answered by %j", (question, statement) => {
  expect(holds(question, statement)).toBe(false);
});

test("a question that asks for no kind of thing can be answered by any statement", () => {
  expect(holds("What is the duty?", "It was so.")).toBe(true);
});
