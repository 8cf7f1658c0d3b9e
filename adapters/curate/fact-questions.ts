import { type Fact, factSchema, firstDay, type KnowledgeBase, lastDay } from "../../src/index.ts";
import { type Interview, read, unclear } from "./interview.ts";
import { bySchema, idsFrom, oneOf, orNothing } from "./read-answer.ts";
import { askSource, type NewSource } from "./source-questions.ts";

/** A fact as told at the terminal, the chapter it belongs to, and sources that are new. */
export interface NewFact {
  readonly fact: Fact;
  /** File of the chapter. */
  readonly file: string;
  readonly sources: readonly NewSource[];
}

const { shape } = factSchema;
const idSchema = shape.id;

/** The chapter that a day falls into: the one that starts last, background chapters aside. */
const chapterFor = ({ chapters }: KnowledgeBase, from: string): string | undefined =>
  chapters
    .filter(
      ({ file, covers }) =>
        !file.includes("background") &&
        firstDay(covers.from) <= firstDay(from) &&
        firstDay(from) <= lastDay(covers.until),
    )
    .sort((a, b) => (a.covers.from < b.covers.from ? 1 : -1))[0]?.file;

const askChapter = ({ ask }: Interview, knowledge: KnowledgeBase, from: string): Promise<string> => {
  const files = knowledge.chapters.map(({ file }) => file);
  const fallback = chapterFor(knowledge, from);
  const list = knowledge.chapters.map(({ title }, index) => `  ${index + 1} ${title}\n`).join("");
  const offer = fallback === undefined ? "" : ` (Enter for ${fallback})`;
  return ask(`${list}Number of the chapter${offer}?`, (answer) => {
    const file = answer === "" ? fallback : files[Number(answer) - 1];
    return file === undefined ? unclear(`Give a number from 1 to ${files.length}.`) : read(file);
  });
};

const askSources = async (
  interview: Interview,
  knowledge: KnowledgeBase,
): Promise<{ readonly ids: string[]; readonly added: NewSource[] }> => {
  const ids = await interview.ask(
    "Sources: ids with commas between them, the primary one first; for a new source its new id?",
    (answer) => {
      const given = answer.split(/[,\s]+/).filter((id) => id !== "");
      const strange = given.filter((id) => !idSchema.safeParse(id).success);
      if (strange.length > 0) return unclear(`Not ids: ${strange.join(", ")}.`);
      return given.length === 0 ? unclear("A fact needs at least one source.") : read(given);
    },
  );
  const added: NewSource[] = [];
  for (const id of ids.filter((one) => !knowledge.sourceById.has(one)))
    added.push(await askSource(id, interview, knowledge));
  return { ids, added };
};

const askMeasure = ({ ask }: Interview): Promise<Fact["measure"]> =>
  ask("Number on a time line as value, unit, series (Enter for none)?", (answer) => {
    if (answer === "") return read(undefined);
    const [value = "", unit = "", series] = answer.split(",").map((part) => part.trim());
    const result = shape.measure.safeParse({
      value: Number.isNaN(Number(value)) ? value : Number(value),
      unit,
      ...(series !== undefined && { series }),
    });
    return result.success
      ? read(result.data)
      : unclear("Write it like this: 30, percent, us-additional-tariff-on-china");
  });

const askQuestions = async ({ ask }: Interview): Promise<string[]> => {
  const asks: string[] = [];
  for (;;) {
    const question = await ask(
      asks.length === 0
        ? "Questions that the statement answers in full, one a line, an empty line at the end.\n 1:"
        : ` ${asks.length + 1}:`,
      (answer) => (answer === "" && asks.length === 0 ? unclear("Write at least one.") : read(answer)),
    );
    if (question === "") return asks;
    asks.push(question);
  }
};

/** Asks for the parts of a new fact, in the order in which an editor thinks of them. */
export const askFact = async (interview: Interview, knowledge: KnowledgeBase): Promise<NewFact> => {
  const { ask } = interview;
  const known = new Set(knowledge.factById.keys());
  const statement = await ask("Statement (one claim, at most 45 words)?", bySchema(shape.statement));
  const id = await ask("Id (what happened, in small letters and hyphens)?", (answer) =>
    known.has(answer) ? unclear("There is a fact with this id.") : bySchema(idSchema)(answer),
  );
  const kind = await ask(
    `Kind (${shape.kind.options.join(", ")}; Enter for event)?`,
    oneOf(shape.kind.options, "event"),
  );
  const from = await ask("From (YYYY, YYYY-MM or YYYY-MM-DD)?", bySchema(shape.from.unwrap()));
  const until = await ask(
    "Until (Enter if it lasts or is an event)?",
    orNothing(bySchema(shape.until.unwrap())),
  );
  const statuses = shape.status.unwrap().options;
  const status = await ask(
    `Status of a measure (${statuses.join(", ")}; Enter for none)?`,
    orNothing(oneOf(statuses)),
  );
  const saidBy =
    kind === "claim" || kind === "quote"
      ? await ask("Said by (entity id, or a plain name)?", bySchema(shape.saidBy.unwrap()))
      : undefined;
  const disputes = await ask("Disputes which claims (ids, Enter for none)?", idsFrom(known, 0));
  const supersedes = await ask("Takes the place of which facts (ids, Enter for none)?", idsFrom(known, 0));
  const measure = await askMeasure(interview);
  const topics = await ask("Topics (ids)?", idsFrom(new Set(knowledge.topics.map((topic) => topic.id)), 1));
  const entities = await ask(
    "Entities (ids, Enter for none)?",
    idsFrom(new Set(knowledge.entityById.keys()), 0),
  );
  const file = await askChapter(interview, knowledge, from);
  const sources = await askSources(interview, knowledge);
  const asks = await askQuestions(interview);
  const note = await ask("Note for editors (Enter for none)?", (answer) =>
    read(answer === "" ? undefined : answer),
  );
  return {
    file,
    sources: sources.added,
    fact: {
      id,
      statement,
      kind,
      from,
      ...(until !== undefined && { until }),
      ...(status !== undefined && { status }),
      ...(saidBy !== undefined && { saidBy }),
      ...(disputes.length > 0 && { disputes }),
      ...(supersedes.length > 0 && { supersedes }),
      ...(measure !== undefined && { measure }),
      topics,
      entities,
      sources: sources.ids,
      asks,
      ...(note !== undefined && { note }),
    },
  };
};
