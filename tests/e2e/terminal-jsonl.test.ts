import { expect, test, vi } from "vitest";
import { z } from "zod";
import { runTerminal, startTerminal } from "../support/run-terminal.ts";
import { roundQuestion } from "../support/small-engine.ts";
import { writeSmallBase } from "../support/small-base.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

// Every test starts processes, and a busy machine starts them slowly.
vi.setConfig({ testTimeout: 120_000 });
const wait = { timeout: 60_000, interval: 20 };

const argv = (): string[] => {
  const folder = temporaryFolder();
  writeSmallBase(folder, "one");
  return ["--jsonl", "--knowledge", folder];
};
const answerLine = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  kind: z.string().optional(),
  error: z.string().optional(),
  text: z.string().optional(),
});
const parseLines = (stdout: string) =>
  stdout
    .split("\n")
    .slice(0, -1)
    .map((line) => answerLine.parse(JSON.parse(line)));
const toLines = (values: readonly unknown[]): string =>
  values.map((value) => `${typeof value === "string" ? value : JSON.stringify(value)}\n`).join("");

test("one line out for each line in, in the same order; bad lines are told and the run goes on; exit code 0", async () => {
  const input = toLines([
    { id: 1, question: roundQuestion },
    "not JSON",
    { id: "two", question: 2 },
    { id: 3, question: "x", askedOn: "2025-02-30" },
    "",
    { question: roundQuestion, askedOn: "2026-11-20" },
    { id: 5, question: `${"widget tariff ".repeat(7_200)}?` },
    '{"id":6,"question":"\\ud83d widget \\udc00 tariff \\u0000\\u001b[2J"}',
    { id: 7, question: "" },
    '{"id":8,"question":"a\u2028line separator"}',
  ]);
  // The last line has no line feed.
  const { code, stdout, stderr } = await runTerminal("ask", argv(), { input: input.slice(0, -1) });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const lines = parseLines(stdout);
  expect(lines.map(({ id }) => id)).toEqual([1, undefined, "two", 3, undefined, 5, 6, 7, 8]);
  expect(lines.map(({ error }) => error)).toMatchObject([
    undefined,
    "not JSON; one object a line is read",
    "question must be a text",
    "askedOn must be a day such as 2025-06-05",
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(lines[4]).toMatchObject({ kind: "answered" });
  expect(lines[7]).toMatchObject({ kind: "abstention", reason: "empty", nearest: [] });
  expect(stdout.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
});

test("each answer is written before the next line comes", async () => {
  const program = startTerminal("ask", argv());
  for (const id of [1, 2, 3]) {
    program.send(toLines([{ id, question: roundQuestion }]));
    await vi.waitFor(() => expect(parseLines(program.stdout())).toHaveLength(id), wait);
  }
  program.endInput();
  expect((await program.ended).code).toBe(0);
});

test("lines of one conversation are follow-ups of each other, whatever stands between", async () => {
  const first = "What tariff did the United States charge on Chinese goods in April 2025?";
  const follow = "And China's?";
  const { stdout } = await runTerminal("ask", ["--jsonl"], {
    input: toLines([
      { id: "a", question: first, askedOn: "2026-11-22", conversation: "a" },
      { id: "other", question: "What is IEEPA?", askedOn: "2026-11-22", conversation: "b" },
      { id: "alone", question: follow, askedOn: "2026-11-22" },
      { id: "follow", question: follow, askedOn: "2026-11-22", conversation: "a" },
    ]),
  });
  const lines = parseLines(stdout);
  const textOf = (id: string): string => lines.find((line) => line.id === id)?.text ?? "";
  expect(textOf("follow")).toMatch(/125 ?(%|percent)/);
  expect(textOf("follow")).not.toBe(textOf("alone"));
});

test("many lines pass through in order", async () => {
  const ids = Array.from({ length: 600 }, (_, index) => index);
  const questions = [roundQuestion, "", "Is the widget tariff of round 1 fair?"];
  const { code, stdout } = await runTerminal("ask", argv(), {
    input: toLines(ids.map((id) => ({ id, question: questions[id % 3], conversation: String(id % 7) }))),
  });
  expect(code).toBe(0);
  expect(parseLines(stdout).map(({ id }) => id)).toEqual(ids);
});

test("a reader that stops reading ends the run quietly", async () => {
  const program = startTerminal("ask", argv());
  program.send(toLines([{ id: 1, question: roundQuestion }]));
  await vi.waitFor(() => expect(program.stdout()).toContain('"id":1'), wait);
  program.stopReading();
  const more = setInterval(() => program.send(toLines([{ question: roundQuestion }])), 20);
  const { code, stderr } = await program.ended;
  clearInterval(more);
  expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
});
