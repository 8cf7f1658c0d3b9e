import { type KnowledgeBase, loadKnowledge, type Series, type SeriesPoint } from "../../src/index.ts";
import { citeSource } from "./cite-source.ts";
import { type CurateCommand, exitCodes } from "./context.ts";
import { formatTimes } from "./format-times.ts";
import { notFound } from "./not-found.ts";

/** Sources that a point rests on: its own and those of the facts it cites. */
const sourcesOf = ({ facts, sources, revised }: SeriesPoint, { factById }: KnowledgeBase): string[] => [
  ...new Set([
    ...(sources ?? []),
    ...[...facts, ...(revised?.facts ?? [])].flatMap((id) => factById.get(id)?.sources ?? []),
  ]),
];

/** A series point by point: time, value, how it adds up, the facts that tell it, and numbered sources below. */
export const describeSeries = (series: Series, knowledge: KnowledgeBase): string => {
  const { id, title, unit, kind, counts, points, note } = series;
  const numbers = new Map<string, number>();
  const cite = (sourceId: string): string => {
    const number = numbers.get(sourceId) ?? numbers.size + 1;
    numbers.set(sourceId, number);
    return `[${number}]`;
  };
  const lines = points.flatMap((point, index) => {
    const { from, until, value, addsUp, revised, facts } = point;
    const last = kind === "step" && index === points.length - 1;
    const citations = sourcesOf(point, knowledge).map(cite).join("");
    return [
      `  ${formatTimes(from, until, last ? "lasting" : "day")}: ${value} ${unit}${addsUp === undefined ? "" : ` = ${addsUp}`} ${citations}`,
      ...(revised === undefined ? [] : [`    later revised to ${revised.value} (${revised.asOf})`]),
      ...(facts.length === 0 ? [] : [`    ${facts.join(", ")}`]),
      ...(point.note === undefined ? [] : [`    ${point.note}`]),
    ];
  });
  return [
    `${id}: ${title}`,
    `Counts ${counts.included}.`,
    ...(counts.notIncluded === undefined ? [] : [`Does not count ${counts.notIncluded}.`]),
    ...(counts.exceptions === undefined ? [] : [`Exceptions: ${counts.exceptions}.`]),
    ...(note === undefined ? [] : [note]),
    "",
    ...lines,
    "",
    "Sources",
    ...[...numbers].map(([sourceId, number]) => `[${number}] ${citeSource(knowledge, sourceId)}`),
    "",
  ].join("\n");
};

/** `series <id>`: prints a series point by point with its citations; without an id, the list of all. */
export const showSeries: CurateCommand = {
  usage: "series [<id>]",
  summary: "one series point by point with citations, or the list of all",
  run: ({ folder, write, complain }, [id]) => {
    const knowledge = loadKnowledge(folder);
    if (id === undefined) {
      for (const { id: known, title, points } of knowledge.series)
        write(`${known}: ${title} (${points.length})\n`);
      return exitCodes.done;
    }
    const series = knowledge.series.find((one) => one.id === id);
    if (series === undefined) {
      complain(
        notFound(
          "series",
          id,
          knowledge.series.map((one) => one.id),
        ),
      );
      return exitCodes.faults;
    }
    write(describeSeries(series, knowledge));
    return exitCodes.done;
  },
};
