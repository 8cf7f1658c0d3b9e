import { createInterface, type Interface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { type Engine, formatDate } from "../../src/index.ts";
import { complete } from "./complete.ts";
import type { Response } from "./commands.ts";
import { type History, historySize } from "./history.ts";
import type { Session } from "./session.ts";
import { createStyle } from "./style.ts";
import { createTalk } from "./talk.ts";
import type { TerminalEnvironment } from "./terminal-environment.ts";
import { describeTerminal, type TerminalStream } from "./terminal.ts";

/** What a talk at the terminal needs. */
export interface ReplOptions {
  readonly engine: Engine;
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & TerminalStream;
  readonly environment: TerminalEnvironment;
  readonly history: History;
  /** The day of asking. */
  readonly today: () => string;
  readonly asOf?: string;
  /** Told of a fault of the program; gives the words for the person. */
  readonly reportFault: (error: unknown) => string;
}

const welcome = (engine: Engine): string => {
  const { facts, sources, reviewed } = engine.coverage();
  return `Parley: ${facts} cited facts from ${sources} sources about the US–China trade dispute, reviewed ${formatDate(reviewed)}.\nAsk a question. :help lists the commands, Ctrl-D ends.\n\n`;
};

/** Ctrl-C empties the line; a second time, with nothing typed in between, it ends the talk. */
const listenForInterrupts = (lines: Interface, { input, output }: ReplOptions): void => {
  let isSecond = false;
  input.on("keypress", (_: unknown, key: { readonly ctrl?: boolean; readonly name?: string }) => {
    if (key.ctrl !== true || key.name !== "c") isSecond = false;
  });
  lines.on("SIGINT", () => {
    if (isSecond) {
      lines.close();
      return;
    }
    isSecond = true;
    // To the end of the line, then everything before it.
    lines.write(null, { ctrl: true, name: "e" });
    lines.write(null, { ctrl: true, name: "u" });
    isSecond = true;
    output.write("\n(Ctrl-C again ends the talk.)\n");
    lines.prompt();
  });
};

/** Talks until the input ends or the person does. With no terminal on both sides there is no prompt and no history. */
export const startRepl = (options: ReplOptions): Promise<void> => {
  const { engine, input, output, environment, history, today, asOf, reportFault } = options;
  const isInteractive = input.isTTY === true && output.isTTY === true;
  const terminal = () => describeTerminal(output, environment);
  const session: Session = { engine, terminal, today, asOf, last: undefined, ready: [] };
  const talk = createTalk(session);

  const completer = (line: string): [string[], string] => {
    const { kind, hits } = complete(engine, line);
    if (kind === "complete") return [[...hits], line];
    if (hits.length > 0) {
      output.write(`\n${hits.join("\n")}\n`);
      lines.prompt(true);
    }
    return [[], line];
  };
  const lines = createInterface({
    input,
    terminal: isInteractive,
    crlfDelay: Infinity,
    ...(isInteractive && {
      output,
      completer,
      history: history.load(),
      historySize,
      removeHistoryDuplicates: true,
    }),
  });
  const prompt = (): void => {
    if (!isInteractive) return;
    lines.setPrompt(createStyle(terminal())("strong", talk.prompt()));
    lines.prompt();
  };
  const respond = (line: string): Response | undefined => {
    try {
      return talk.respond(line);
    } catch (error) {
      return { kind: "say", text: reportFault(error) };
    }
  };

  return new Promise((resolve) => {
    let isOver = false;
    lines.on("close", () => {
      isOver = true;
      if (isInteractive) output.write("\n");
      resolve();
    });
    lines.on("line", (line) => {
      // Lines that came in one piece with the last one are still told after the end.
      if (isOver) return;
      if (isInteractive) history.add(line);
      const response = respond(line);
      if (response?.kind === "quit") {
        lines.close();
        return;
      }
      if (response !== undefined) output.write(`${response.text}\n\n`);
      prompt();
    });
    if (isInteractive) {
      listenForInterrupts(lines, options);
      output.write(welcome(engine));
      prompt();
    }
  });
};
