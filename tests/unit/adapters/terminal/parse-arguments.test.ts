import { expect, test } from "vitest";
import { parseAskArguments, parseReplArguments } from "../../../../adapters/terminal/parse-arguments.ts";

test.each([
  [["What", "is", "IEEPA?"], { kind: "question", question: "What is IEEPA?", output: "text" }],
  [[""], { kind: "question", question: "" }],
  [["--json", "x", "--as-of", "2025-04-20"], { kind: "question", output: "json", asOf: "2025-04-20" }],
  [["--", "--why?"], { kind: "question", question: "--why?" }],
  [["--jsonl", "--knowledge", "/base"], { kind: "lines", knowledge: "/base" }],
  [["-h", "--json"], { kind: "help" }],
])("ask %j is understood", (argv, expected) => {
  expect(parseAskArguments(argv)).toMatchObject(expected);
});

test("without words the question is to be read from standard input", () => {
  expect(parseAskArguments([])).not.toHaveProperty("question");
});

test.each([
  [["--jsno"], "Unknown option '--jsno'; --help tells what there is."],
  [
    ["--as-of", "2025-02-30"],
    "--as-of 2025-02-30 is not a day of the calendar; give year-month-day, such as --as-of 2025-04-20.",
  ],
  [["--as-of", "2025"], /not a day/],
  [["--as-of"], /--as-of/],
  [["--json=yes", "x"], /--json/],
  [["--json", "--jsonl"], /exclude each other/],
  [["--jsonl", "What?"], /standard input/],
])("ask %j is wrong use, told in one line", (argv, message) => {
  const told = parseAskArguments(argv);
  expect(told.kind).toBe("wrong-use");
  expect(told.kind === "wrong-use" ? told.message : "").toMatch(message);
  expect(JSON.stringify(told)).not.toContain("\n");
});

test("repl takes no question", () => {
  expect(parseReplArguments(["--as-of", "2025-04-20"])).toMatchObject({ kind: "talk", asOf: "2025-04-20" });
  expect(parseReplArguments(["What?"])).toMatchObject({ kind: "wrong-use" });
  expect(parseReplArguments(["--as-of", "soon"])).toMatchObject({ kind: "wrong-use" });
  expect(parseReplArguments(["--help"])).toEqual({ kind: "help" });
});
