import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { z } from "zod";
import { checkIntegrity } from "./integrity.ts";
import { createKnowledgeBase, type KnowledgeBase } from "./knowledge-base.ts";
import { type Problem, KnowledgeError } from "./knowledge-error.ts";
import { findLine, readYaml } from "./locate.ts";
import { type Parts, createParts, partOf } from "./parts.ts";

/** A file of the fact base as read; `file` is its path inside the folder. */
export interface KnowledgeFile {
  readonly file: string;
  readonly text: string;
}

const readFolder = (folder: string): KnowledgeFile[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.ya?ml$/.test(file) && !/(^|[/\\])[.#~]/.test(file))
    .sort()
    .map((file) => ({
      file: relative(folder, join(folder, file)),
      text: readFileSync(join(folder, file), "utf8"),
    }));

/** The id of the record that a zod path points into, so that a fault can be named. */
const recordId = (data: unknown, path: readonly PropertyKey[]): string | undefined => {
  let value: unknown = data;
  let found: string | undefined;
  for (const key of path) {
    if (typeof value !== "object" || value === null) break;
    value = Object.entries(value).find(([name]) => name === String(key))?.[1];
    if (typeof value === "object" && value !== null && "id" in value && typeof value.id === "string")
      found = value.id;
  }
  return found;
};

const describe = (issue: z.core.$ZodIssue): string => {
  const field = issue.path.filter((key) => typeof key === "string").join(".");
  if (issue.code === "unrecognized_keys")
    return `unknown key ${issue.keys.map((key) => `"${key}"`).join(", ")}; remove it or correct its spelling`;
  return `${field === "" ? "the file" : field} ${issue.message.replace(/^Invalid input: /, "is not right: ")}`;
};

const readInto = (parts: Parts, { file, text }: KnowledgeFile): readonly Problem[] => {
  const part = partOf(file);
  if (part === undefined)
    return [{ file, message: "is not a file of the fact base; see README.md for the files there are" }];
  const reading = readYaml(file, text);
  if (reading.kind === "refused") return reading.problems;
  const { data } = reading;
  return part.addTo(parts, file, data).map((issue) => {
    const id = recordId(data, issue.path);
    const line = findLine(text, issue.path);
    return { file, ...(line && { line }), ...(id && { id }), message: describe(issue) };
  });
};

/**
 * Reads the files of a fact base folder, in a fixed order.
 * @throws KnowledgeError if there is no such folder.
 */
export const readKnowledgeFiles = (folder: string): readonly KnowledgeFile[] => {
  try {
    return readFolder(folder);
  } catch {
    throw new KnowledgeError([
      { file: folder, message: "cannot be read; name a folder that holds a fact base" },
    ]);
  }
};

/**
 * Checks the files of a fact base. Every problem of every file is collected before anything is refused.
 * @throws KnowledgeError listing all problems as `file:line id: what is wrong, what would be right`.
 */
export const parseKnowledge = (files: readonly KnowledgeFile[]): KnowledgeBase => {
  const parts = createParts();
  const problems = files.flatMap((file) => readInto(parts, file));
  // References are checked only in a base whose files are well formed: a broken file would make all of its ids "unknown".
  if (problems.length === 0) problems.push(...checkIntegrity(parts, files));
  if (problems.length > 0) throw new KnowledgeError(problems);
  const hash = createHash("sha256");
  for (const { file, text } of files) hash.update(file).update("\0").update(text).update("\0");
  return createKnowledgeBase(parts, hash.digest("hex").slice(0, 8));
};

/**
 * Reads and checks a whole fact base folder.
 * @throws KnowledgeError listing all problems.
 */
export const loadKnowledge = (folder: string): KnowledgeBase => parseKnowledge(readKnowledgeFiles(folder));
