import { type KnowledgeBase, loadKnowledge } from "../../src/index.ts";
import { balanceOf } from "./balance.ts";
import { type CurateCommand, exitCodes } from "./context.ts";
import { countOf } from "./count-of.ts";
import { coverageLines } from "./coverage-lines.ts";

const listed = 15;

/** Counts by key, most first. */
const tally = (keys: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts]
    .sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1))
    .map(([key, count]) => `${key} ${count}`)
    .join(", ");
};

const shorten = (items: readonly string[], all: boolean): string[] => {
  const shown = all ? items : items.slice(0, listed);
  const rest = items.length - shown.length;
  return [
    ...shown.map((item) => `  ${item}`),
    ...(rest > 0 ? [`  … and ${rest} more (--all shows them)`] : []),
  ];
};

const counts = ({
  base,
  facts,
  chapters,
  sourceById,
  publisherByName,
  ...knowledge
}: KnowledgeBase): string[] => [
  `${base.title}, ${base.covers.from} to ${base.covers.until}, reviewed ${base.reviewed}`,
  [
    countOf(facts.length, "fact"),
    countOf(chapters.length, "chapter"),
    countOf(sourceById.size, "source"),
    countOf(publisherByName.size, "publisher"),
    countOf(knowledge.entities.length, "entity", "entities"),
    countOf(knowledge.series.length, "series", "series"),
    countOf(knowledge.disputes.length, "dispute"),
  ].join(", "),
  `Facts by kind: ${tally(facts.map(({ kind }) => kind))}`,
  `Questions written for them: ${facts.reduce((sum, { asks }) => sum + asks.length, 0).toLocaleString("en-US")}`,
];

const balance = (knowledge: KnowledgeBase): string[] => {
  const { us, china, others } = balanceOf(knowledge);
  const sources = [...knowledge.sourceById.values()];
  const publisherOf = (name: string) => knowledge.publisherByName.get(name);
  return [
    "Balance",
    `  Claims by the United States: ${us.claims}, ${us.answered} of them with the other side's answer`,
    `  Claims by China: ${china.claims}, ${china.answered} of them with the other side's answer`,
    `  Claims by others: ${others.claims}, ${others.answered} of them with an answer`,
    `  Sources by kind: ${tally(sources.map(({ kind }) => kind))}`,
    `  Sources by country of the publisher: ${tally(sources.map(({ publisher }) => publisherOf(publisher)?.country ?? "?"))}`,
    `  Sources by kind of publisher: ${tally(sources.map(({ publisher }) => publisherOf(publisher)?.kind ?? "?"))}`,
  ];
};

const evidence = (knowledge: KnowledgeBase, all: boolean): string[] => {
  const { facts, evidenceOf } = knowledge;
  const weighed = facts.map((fact) => ({ id: fact.id, ...evidenceOf(fact) }));
  const single = weighed.filter(({ independent }) => independent === 1);
  return [
    `Evidence: ${countOf(weighed.filter(({ primary }) => primary).length, "fact")} with a primary or official source, ${weighed.filter(({ secondHand }) => secondHand).length} only second-hand`,
    `Single-source facts: ${single.length}, ${single.filter(({ primary }) => !primary).length} of them without a primary source:`,
    ...shorten(
      single.filter(({ primary }) => !primary).map(({ id }) => id),
      all,
    ),
  ];
};

const reviews = ({ facts, base }: KnowledgeBase, all: boolean): string[] => {
  const byDay = [...facts]
    .map(({ id, reviewed }) => ({ id, day: reviewed ?? base.reviewed }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const oldest = byDay[0]?.day ?? base.reviewed;
  const old = byDay.filter(({ day }) => day === oldest);
  return [
    `Oldest reviews: ${countOf(old.length, "fact")} last checked on ${oldest}`,
    ...(old.length === byDay.length
      ? []
      : shorten(
          old.map(({ id }) => id),
          all,
        )),
  ];
};

const doubts = ({ disagreements }: KnowledgeBase, all: boolean): string[] => {
  const open = disagreements.filter(({ kind }) => kind === "open-doubt");
  return [
    `Sources differ in ${countOf(disagreements.length - open.length, "place")}; open doubts: ${open.length}`,
    ...shorten(
      open.map(({ id, statement, told }) => `${id}: ${statement}${told ? "" : " (not told)"}`),
      all,
    ),
  ];
};

/** `report`: what the base holds, how evenly, and where it is thin. */
export const report: CurateCommand = {
  usage: "report [--all]",
  summary: "counts, coverage, balance, thin evidence, open doubts",
  run: ({ folder, write }, _words, { all }) => {
    const knowledge = loadKnowledge(folder);
    const parts = [
      counts(knowledge),
      coverageLines(knowledge),
      balance(knowledge),
      evidence(knowledge, all),
      reviews(knowledge, all),
      doubts(knowledge, all),
    ];
    write(`${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`);
    return exitCodes.done;
  },
};
