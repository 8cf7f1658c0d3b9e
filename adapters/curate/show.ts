import { type Fact, type KnowledgeBase, loadKnowledge } from "../../src/index.ts";
import { citeSource } from "./cite-source.ts";
import { type CurateCommand, exitCodes } from "./context.ts";
import { countOf } from "./count-of.ts";
import { formatTimes } from "./format-times.ts";
import { notFound } from "./not-found.ts";

const headOf = ({ id, kind, status, from, until }: Fact): string =>
  `${id} (${[kind, status, formatTimes(from, until, kind === "state" ? "lasting" : "day")].filter((part) => part !== undefined).join(", ")})`;

const lineOf = (fact: Fact): string => `  ${headOf(fact)}\n    ${fact.statement}`;

/** Everything that a fact replaced, and everything that replaced it, oldest first, without the fact itself. */
const historyOf = (fact: Fact, { factById, supersededBy }: KnowledgeBase): Fact[] => {
  const seen = new Set([fact.id]);
  const follow = (from: Fact, next: (one: Fact) => readonly Fact[]): Fact[] =>
    next(from).flatMap((one) => {
      if (seen.has(one.id)) return [];
      seen.add(one.id);
      return [one, ...follow(one, next)];
    });
  return [
    ...follow(fact, ({ supersedes }) => (supersedes ?? []).flatMap((id) => factById.get(id) ?? [])),
    ...follow(fact, ({ id }) => supersededBy.get(id) ?? []),
  ].sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1));
};

const evidenceLine = (fact: Fact, { evidenceOf }: KnowledgeBase): string => {
  const { independent, primary, secondHand } = evidenceOf(fact);
  return [
    `Sources: ${countOf(independent, "independent one")}`,
    primary ? "a primary or official one among them" : "none of them primary",
    ...(secondHand ? ["all read second-hand"] : []),
  ].join(", ");
};

const opposing = (fact: Fact, knowledge: KnowledgeBase): string[] => {
  const { factById, disputedBy, disputesOf } = knowledge;
  const disputes = (fact.disputes ?? []).flatMap((id) => factById.get(id) ?? []);
  const replies = disputedBy.get(fact.id) ?? [];
  return [
    ...(disputes.length > 0 ? ["It disputes:", ...disputes.map(lineOf)] : []),
    ...(replies.length > 0 ? ["Disputed by:", ...replies.map(lineOf)] : []),
    ...(disputesOf.get(fact.id) ?? []).map(({ id, title }) => `In the dispute ${id}: ${title}`),
  ];
};

const seriesLines = (fact: Fact, { series }: KnowledgeBase): string[] =>
  series
    .filter(({ points }) =>
      points.some(({ facts, revised }) => [...facts, ...(revised?.facts ?? [])].includes(fact.id)),
    )
    .map(({ id, title }) => `In the series ${id}: ${title}`);

/** Everything that the base knows about one fact. */
export const describeFact = (fact: Fact, knowledge: KnowledgeBase): string => {
  const { chapters, entityById, disagreements, base } = knowledge;
  const file = chapters.find(({ facts }) => facts.some(({ id }) => id === fact.id))?.file ?? "";
  const history = historyOf(fact, knowledge);
  const doubts = disagreements.filter(({ facts }) => facts.includes(fact.id));
  return [
    headOf(fact),
    fact.statement,
    "",
    `Chapter: ${file}`,
    ...(fact.saidBy === undefined ? [] : [`Said by: ${entityById.get(fact.saidBy)?.name ?? fact.saidBy}`]),
    ...(fact.measure === undefined ? [] : [`Number: ${fact.measure.value} ${fact.measure.unit}`]),
    `Topics: ${fact.topics.join(", ")}`,
    `Entities: ${fact.entities.join(", ")}`,
    `Reviewed: ${fact.reviewed ?? base.reviewed}`,
    ...(fact.note === undefined ? [] : [`Note: ${fact.note}`]),
    "Asked as:",
    ...fact.asks.map((ask) => `  ${ask}`),
    ...(history.length === 0 ? [] : ["History, oldest first:", ...history.map(lineOf)]),
    evidenceLine(fact, knowledge),
    ...fact.sources.map((id) => `  ${citeSource(knowledge, id)}`),
    ...opposing(fact, knowledge),
    ...seriesLines(fact, knowledge),
    ...doubts.map(
      ({ kind, statement }) => `${kind === "open-doubt" ? "Open doubt" : "Sources differ"}: ${statement}`,
    ),
    "",
  ].join("\n");
};

/** `show <id>`: a fact with its history, its sources and who disputes it. */
export const show: CurateCommand = {
  usage: "show <id>",
  summary: "one fact with its history, sources, disputes and series",
  run: ({ folder, write, complain }, [id]) => {
    if (id === undefined) {
      complain("Which fact? Give its id: npm run knowledge -- show <id>\n");
      return exitCodes.misuse;
    }
    const knowledge = loadKnowledge(folder);
    const fact = knowledge.factById.get(id);
    if (fact === undefined) {
      complain(notFound("fact", id, knowledge.factById.keys()));
      return exitCodes.faults;
    }
    write(describeFact(fact, knowledge));
    return exitCodes.done;
  },
};
