import { renderMessage } from "../../src/index.ts";
import { answerLines } from "./answer-lines.ts";
import { exitCode, exitCodeOf } from "./exit-code.ts";
import { loadEngine } from "./load-engine.ts";
import { localDay } from "./local-day.ts";
import { parseAskArguments } from "./parse-arguments.ts";
import { readQuestion } from "./read-question.ts";
import { createFaultReport } from "./report-fault.ts";
import { readTerminalEnvironment } from "./terminal-environment.ts";
import { describeTerminal } from "./terminal.ts";
import { toJson } from "./to-json.ts";
import { toRecord } from "./to-record.ts";
import { toTerminal } from "./to-terminal.ts";
import { askUsage } from "./usage.ts";
import { writeTo } from "./write-to.ts";

/** `npm run ask`: answers one question, or one a line with `--jsonl`. */
const { stdin, stdout, stderr } = process;
const write = writeTo(stdout);
const reportFault = createFaultReport((text) => void stderr.write(text));

const tell = (lines: readonly string[], code: number): number => {
  stderr.write(lines.map((line) => `${line}\n`).join(""));
  return code;
};

const run = async (): Promise<number> => {
  const wanted = parseAskArguments(process.argv.slice(2));
  if (wanted.kind === "help") {
    await write(askUsage);
    return exitCode.answered;
  }
  if (wanted.kind === "wrong-use") return tell([wanted.message], exitCode.wrongUse);
  const isQuestionMissing = wanted.kind === "question" && wanted.question === undefined;
  const typed = isQuestionMissing && !stdin.isTTY ? await readQuestion(stdin) : undefined;
  const text = wanted.kind === "question" ? (wanted.question ?? typed) : "";
  if (text === undefined)
    return tell(
      ['There is no question; give one, as in npm run ask -- "What is IEEPA?", or on standard input.'],
      exitCode.wrongUse,
    );
  const loaded = loadEngine(wanted.knowledge);
  if (loaded.kind === "refused") return tell(loaded.problems, exitCode.fault);
  const { engine } = loaded;
  const asOf = wanted.asOf === undefined ? {} : { asOf: wanted.asOf };
  if (wanted.kind === "lines") {
    await answerLines({ engine, input: stdin, write, today: localDay, reportFault, ...asOf });
    return exitCode.answered;
  }
  const start = performance.now();
  const answer = engine.answer({ text, askedOn: localDay(), ...asOf });
  const milliseconds = performance.now() - start;
  const message = renderMessage(answer);
  await write(
    wanted.output === "json"
      ? `${toJson(toRecord(answer, { question: text, milliseconds }), 2)}\n`
      : `${toTerminal(message, describeTerminal(stdout, readTerminalEnvironment()), {
          questions: message.choices.map(({ question }) => question),
          numbered: false,
        })}\n`,
  );
  return exitCodeOf(answer);
};

// Whoever reads the answers may stop reading, as `head` does: then nothing is left to be done.
stdout.on("error", () => process.exit(exitCode.fault));
try {
  process.exitCode = await run();
} catch (error) {
  process.exitCode = tell([reportFault(error)], exitCode.fault);
}
