import fc from "fast-check";
import { expect, test } from "vitest";
import { parseRequest } from "../../../../adapters/terminal/parse-request.ts";

test("a line is a question with what may come with it", () => {
  const request = { id: "a", question: "What?", askedOn: "2025-06-05", conversation: "c" };
  expect(parseRequest(JSON.stringify(request))).toEqual({ kind: "request", request });
  expect(parseRequest('{"question":""}')).toEqual({ kind: "request", request: { question: "" } });
});

test.each([
  ["what is IEEPA?", { error: "not JSON; one object a line is read" }],
  ['"a text"', { error: "not a JSON object" }],
  ["[]", { error: "not a JSON object" }],
  ["null", { error: "not a JSON object" }],
  ['{"id":7}', { id: 7, error: "question is missing: the question as a text" }],
  ['{"id":7,"question":3}', { id: 7, error: "question must be a text" }],
  ['{"id":[],"question":"x"}', { error: "id must be a text or a number" }],
  [
    '{"id":"a","question":"x","askedOn":"2025-02-30"}',
    { id: "a", error: "askedOn must be a day such as 2025-06-05" },
  ],
  [
    '{"id":"a","question":"x","asOf":"2025"}',
    { id: "a", error: 'unknown key "asOf"; known are id, question, askedOn, conversation' },
  ],
])("the bad line %s is told with its id, if it has one", (line, reply) => {
  expect(parseRequest(line)).toEqual({ kind: "bad-line", reply });
});

test("no line is too strange to be told", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.json()), (line) => void parseRequest(line)),
  );
});
