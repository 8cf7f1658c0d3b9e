import { stringify } from "yaml";
import type { Fact, Source } from "../../src/index.ts";

/** Columns of a line in the files. */
const width = 110;

const scalar = (value: string | number): string => stringify(value, { lineWidth: 0 }).trimEnd();

/** Inside `{ … }` commas and brackets end a plain value. */
const inFlow = (value: string | number): string =>
  typeof value === "string" && /[,[\]{}]/.test(value) ? JSON.stringify(value) : scalar(value);

/** Quoted in any case, as titles and addresses are. */
const quoted = (value: string): string => JSON.stringify(value);

const fold = (text: string, indent: number): string[] => {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && indent + line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => " ".repeat(indent) + one);
};

const listOf = (key: string, ids: readonly string[]): string[] => {
  const flow = `    ${key}: [${ids.join(", ")}]`;
  return flow.length <= width ? [flow] : [`    ${key}:`, ...ids.map((id) => `      - ${id}`)];
};

const textOf = (key: string, text: string | undefined): string[] =>
  text === undefined ? [] : [`    ${key}: >-`, ...fold(text, 6)];

const valueOf = (key: string, value: string | undefined): string[] =>
  value === undefined ? [] : [`    ${key}: ${scalar(value)}`];

/** A fact as it stands in its chapter: lines without the line end. */
export const formatFact = (fact: Fact): string[] => {
  const { id, statement, kind, from, until, status, saidBy, measure } = fact;
  return [
    `  - id: ${id}`,
    ...textOf("statement", statement),
    ...valueOf("kind", kind),
    ...valueOf("from", from),
    ...valueOf("until", until),
    ...valueOf("status", status),
    ...valueOf("saidBy", saidBy),
    ...(fact.disputes === undefined ? [] : listOf("disputes", fact.disputes)),
    ...(fact.supersedes === undefined ? [] : listOf("supersedes", fact.supersedes)),
    ...(measure === undefined
      ? []
      : [
          `    measure: { ${measure.series === undefined ? "" : `series: ${measure.series}, `}value: ${inFlow(measure.value)}, unit: ${inFlow(measure.unit)} }`,
        ]),
    ...listOf("topics", fact.topics),
    ...listOf("entities", fact.entities),
    ...listOf("sources", fact.sources),
    "    asks:",
    ...fact.asks.map((ask) => `      - ${scalar(ask)}`),
    ...textOf("note", fact.note),
    ...valueOf("reviewed", fact.reviewed),
  ];
};

/** A source as it stands in its file: lines without the line end. */
export const formatSource = ({ id, publisher, via, title, url, published, kind }: Source): string[] => [
  `  - id: ${id}`,
  ...valueOf("publisher", publisher),
  ...valueOf("via", via),
  `    title: ${quoted(title)}`,
  ...(url === undefined ? [] : [`    url: ${quoted(url)}`]),
  ...valueOf("published", published),
  ...valueOf("kind", kind),
];

/** A publisher on its one line. */
export const formatPublisher = (publisher: {
  readonly name: string;
  readonly country: string;
  readonly kind: string;
}): string =>
  `  - { name: ${quoted(publisher.name)}, country: ${quoted(publisher.country)}, kind: ${publisher.kind} }`;
