import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import {
  createEngine,
  type KnowledgeBase,
  type KnowledgeFile,
  parseKnowledge,
  readKnowledgeFiles,
  reviewKnowledge,
} from "../../src/index.ts";
import { type CurateCommand, exitCodes } from "./context.ts";
import { askFact, type NewFact } from "./fact-questions.ts";
import { findsFact } from "./lost-facts.ts";
import { formatFact, formatPublisher, formatSource } from "./format-record.ts";
import { append, insertFact, insertPublisher } from "./insert-record.ts";
import { createInterview, InterviewEndedError } from "./interview.ts";
import { oneOf } from "./read-answer.ts";

const newSourcesFile = "# yaml-language-server: $schema=../schemas/sources.json\nsources:\n";
const publishersFile = "publishers.yaml";

/** The files that the new fact changes or adds, with their new text. */
const changesFor = (
  { fact, file, sources }: NewFact,
  files: readonly KnowledgeFile[],
  knowledge: KnowledgeBase,
): KnowledgeFile[] => {
  const textOf = (name: string): string | undefined => files.find((one) => one.file === name)?.text;
  const sourcesFile = join("sources", basename(file));
  const facts = knowledge.chapters.find((chapter) => chapter.file === file)?.facts ?? [];
  const publishers = sources.flatMap(({ publisher }) => publisher ?? []);
  return [
    { file, text: insertFact(textOf(file) ?? "", facts, { from: fact.from, lines: formatFact(fact) }) },
    ...(sources.length === 0
      ? []
      : [
          {
            file: sourcesFile,
            text: append(
              textOf(sourcesFile) ?? newSourcesFile,
              sources.flatMap(({ source }) => formatSource(source)),
            ),
          },
        ]),
    ...(publishers.length === 0
      ? []
      : [
          {
            file: publishersFile,
            text: publishers.reduce(
              (text, publisher) => insertPublisher(text, publisher.name, formatPublisher(publisher)),
              textOf(publishersFile) ?? "publishers:\n",
            ),
          },
        ]),
  ];
};

/** What the house rules say about the new records, and which of its questions find the fact. */
const remarksOn = ({ fact, sources }: NewFact, next: KnowledgeBase): string[] => {
  const ids = new Set([fact.id, ...sources.map(({ source }) => source.id)]);
  const engine = createEngine(next);
  return [
    ...reviewKnowledge(next)
      .filter(({ id }) => ids.has(id))
      .map(({ severity, id, message }) => `${severity}: ${id}: ${message}`),
    ...fact.asks.map((ask) =>
      findsFact(engine, ask, fact.id) ? `finds it: ${ask}` : `does not find it among the first three: ${ask}`,
    ),
  ];
};

/** `new`: asks for the parts of a fact and writes it into its chapter, in its place by date. */
export const newFact: CurateCommand = {
  usage: "new [--dry-run]",
  summary: "ask for the parts of a fact and write it into the right place",
  run: async ({ folder, input, write, complain }, _words, { dryRun }) => {
    const files = readKnowledgeFiles(folder);
    const knowledge = parseKnowledge(files);
    const interview = createInterview(input, write);
    try {
      const told = await askFact(interview, knowledge);
      const changes = changesFor(told, files, knowledge);
      const next = parseKnowledge([
        ...files.map((one) => changes.find(({ file }) => file === one.file) ?? one),
        ...changes.filter(({ file }) => !files.some((one) => one.file === file)),
      ]);
      write(`\n${formatFact(told.fact).join("\n")}\n\n${remarksOn(told, next).join("\n")}\n\n`);
      if (dryRun) {
        write(`Nothing was written; it would go into ${changes.map(({ file }) => file).join(", ")}.\n`);
        return exitCodes.done;
      }
      const answer = await interview.ask(
        `Write it into ${told.file} (yes, no; Enter for yes)?`,
        oneOf(["yes", "no"], "yes"),
      );
      if (answer === "no") {
        write("Nothing was written.\n");
        return exitCodes.done;
      }
      for (const { file, text } of changes) writeFileSync(join(folder, file), text);
      write(`Written to ${changes.map(({ file }) => file).join(", ")}.\n`);
      return exitCodes.done;
    } catch (error) {
      if (!(error instanceof InterviewEndedError)) throw error;
      complain("\nNothing was written: the answers ended before the fact was complete.\n");
      return exitCodes.faults;
    } finally {
      interview.close();
    }
  },
};
