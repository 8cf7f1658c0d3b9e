import { formatDate, referenceOf, renderMessage } from "../../src/index.ts";
import { isDay } from "./parse-arguments.ts";
import type { Session } from "./session.ts";
import { toSources } from "./to-terminal.ts";
import { toWhyTable } from "./why-table.ts";

/** What is said to a line, or that the talk is over. */
export type Response = { readonly kind: "say"; readonly text: string } | { readonly kind: "quit" };

interface Command {
  /** What can be typed behind the name. */
  readonly argument?: string;
  readonly purpose: string;
  readonly run: (session: Session, argument: string) => Response;
}

const say = (text: string): Response => ({ kind: "say", text });

const commandTable: Readonly<Record<string, Command>> = {
  ":sources": {
    purpose: "every source of the last answer",
    run: ({ engine, last, terminal, today }) => {
      if (last === undefined || last.statements.length === 0) return say("The last answer names no sources.");
      const full = engine.recall(referenceOf(last.statements), today()) ?? last;
      return say(toSources(renderMessage(full), terminal()));
    },
  },
  ":why": {
    purpose: "the signals behind the last answer",
    run: ({ last, terminal }) =>
      say(last === undefined ? "Nothing has been asked yet." : toWhyTable(last, terminal().width)),
  },
  ":as-of": {
    argument: "[DATE]",
    purpose: "answer as things stood on a day, such as 2025-04-20; alone: as of today",
    run: (session, argument) => {
      if (argument !== "" && !isDay(argument))
        return say("That is not a day of the calendar. Give year-month-day, such as :as-of 2025-04-20.");
      session.asOf = argument === "" ? undefined : argument;
      return say(
        session.asOf === undefined
          ? "Answers are as of today."
          : `Answers are as of ${formatDate(session.asOf)}, unless a question names a time.`,
      );
    },
  },
  ":help": { purpose: "this list", run: () => say(helpText()) },
  ":quit": { purpose: "end the talk (so does Ctrl-D)", run: () => ({ kind: "quit" }) },
};

/** Names of all commands, for completion. */
export const commandNames: readonly string[] = Object.keys(commandTable);

const helpText = (): string =>
  [
    "Ask a question in your own words; a follow-up may lean on the one before.",
    "A number asks the question that stands beside it. Tab completes to covered questions.",
    "",
    ...Object.entries(commandTable).map(
      ([name, { argument = "", purpose }]) => `  ${`${name} ${argument}`.padEnd(16)}  ${purpose}`,
    ),
  ].join("\n");

/** Runs a line that begins with a colon: `:as-of 2025-04-20`. */
export const runCommand = (session: Session, line: string): Response => {
  const [name = "", ...rest] = line.trim().split(/\s+/);
  const command = Object.entries(commandTable).find(([known]) => known === name.toLowerCase())?.[1];
  return command === undefined
    ? say(`There is no command ${name.slice(0, 40)}. Commands: ${commandNames.join(", ")}.`)
    : command.run(session, rest.join(" "));
};
