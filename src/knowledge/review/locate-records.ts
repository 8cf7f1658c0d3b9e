import type { KnowledgeFile } from "../load-knowledge.ts";

/** Where a record stands. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** Facts first: an entity may bear the name of a topic, but findings are mostly about facts. */
const order = ["facts", "sources", "series", "publishers"];

const rank = ({ file }: KnowledgeFile): number => {
  const place = order.findIndex((start) => file.startsWith(start));
  return place < 0 ? order.length : place;
};

const record = /^\s*(?:- )?\{?\s*(?:id|name): *(?:"([^"]+)"|'([^']+)'|([^,}#]+))/;

/** Finds file and line of each record by its id, for publishers by their name. */
export const locateRecords = (files: readonly KnowledgeFile[]): ReadonlyMap<string, Place> => {
  const places = new Map<string, Place>();
  for (const { file, text } of [...files].sort((a, b) => rank(a) - rank(b)))
    for (const [index, line] of text.split("\n").entries()) {
      const [, double, single, plain] = record.exec(line) ?? [];
      const id = (double ?? single ?? plain)?.trim();
      if (id !== undefined && !places.has(id)) places.set(id, { file, line: index + 1 });
    }
  return places;
};
