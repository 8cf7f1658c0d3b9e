import { formatCitation, type KnowledgeBase, toCitation } from "../../src/index.ts";

/** One source as a line: id, how it is printed under an answer, and its kind. */
export const citeSource = ({ sourceById, publisherByName }: KnowledgeBase, id: string): string => {
  const source = sourceById.get(id);
  if (source === undefined) return id;
  const { publisher, kind, origin } = source;
  const line = formatCitation(toCitation(source, 1));
  const country = publisherByName.get(publisher)?.country;
  const marks = [kind, country, origin === undefined ? undefined : `relays ${origin}`].filter(
    (mark) => mark !== undefined,
  );
  return `${line} (${marks.join(", ")}; ${id})`;
};
