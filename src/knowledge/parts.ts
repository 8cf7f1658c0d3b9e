import type { z } from "zod";
import * as schemas from "./schema.ts";
import type * as types from "./schema.ts";

/** A chapter with the file it stands in. */
export interface ChapterFile extends types.Chapter {
  readonly file: string;
}

/** Everything the files hold, before it is checked as a whole. */
export interface Parts {
  base: types.Base | undefined;
  readonly chapters: ChapterFile[];
  readonly paraphrases: types.FactQuestions[];
  readonly gaps: types.FactQuestions[];
  readonly elsewhere: types.FactQuestions[];
  readonly sources: types.Source[];
  readonly publishers: types.Publisher[];
  readonly entities: types.Entity[];
  readonly ambiguous: types.AmbiguousName[];
  readonly topics: types.TopicEntry[];
  readonly series: types.Series[];
  readonly neverApplied: types.NeverApplied[];
  readonly disputes: types.Dispute[];
  readonly disagreements: types.Disagreement[];
  readonly synonyms: types.SynonymGroup[];
  readonly periods: types.NamedPeriod[];
  readonly scope: types.ScopeCue[];
}

/** An empty base to fill. */
export const createParts = (): Parts => ({
  base: undefined,
  chapters: [],
  paraphrases: [],
  gaps: [],
  elsewhere: [],
  sources: [],
  publishers: [],
  entities: [],
  ambiguous: [],
  topics: [],
  series: [],
  neverApplied: [],
  disputes: [],
  disagreements: [],
  synonyms: [],
  periods: [],
  scope: [],
});

/** How the files that match a pattern are checked and where their records go. */
interface Part {
  readonly pattern: RegExp;
  /** Adds a file's records to the parts, or adds nothing and tells what is wrong with them. */
  readonly addTo: (parts: Parts, file: string, data: unknown) => readonly z.core.$ZodIssue[];
}

const part = <T>(
  pattern: RegExp,
  schema: z.ZodType<T>,
  add: (parts: Parts, data: T, file: string) => void,
): Part => ({
  pattern,
  addTo(parts, file, data) {
    const result = schema.safeParse(data);
    if (!result.success) return result.error.issues;
    add(parts, result.data, file);
    return [];
  },
});

/** The files of a fact base: one line a kind of file. */
export const fileParts: readonly Part[] = [
  part(/^base\.yaml$/, schemas.baseSchema, (parts, data) => (parts.base = data)),
  part(/^facts\/[^/]+\.yaml$/, schemas.chapterSchema, (parts, data, file) =>
    parts.chapters.push({ ...data, file }),
  ),
  part(/^paraphrases\/[^/]+\.yaml$/, schemas.paraphrasesSchema, (parts, data) =>
    parts.paraphrases.push(...data.paraphrases),
  ),
  part(/^gaps\/elsewhere\.yaml$/, schemas.elsewhereSchema, (parts, data) =>
    parts.elsewhere.push(...data.elsewhere),
  ),
  part(/^gaps\/[^/]+\.yaml$/, schemas.gapsSchema, (parts, data) => parts.gaps.push(...data.gaps)),
  part(/^sources\/[^/]+\.yaml$/, schemas.sourcesSchema, (parts, data) => parts.sources.push(...data.sources)),
  part(/^publishers\.yaml$/, schemas.publishersSchema, (parts, data) =>
    parts.publishers.push(...data.publishers),
  ),
  part(/^entities\/ambiguous\.yaml$/, schemas.ambiguousFileSchema, (parts, data) =>
    parts.ambiguous.push(...data.ambiguous),
  ),
  part(/^entities\/[^/]+\.yaml$/, schemas.entitiesSchema, (parts, data) =>
    parts.entities.push(...data.entities),
  ),
  part(/^topics\.yaml$/, schemas.topicsSchema, (parts, data) => parts.topics.push(...data.topics)),
  part(/^series\/never-applied\.yaml$/, schemas.neverAppliedFileSchema, (parts, data) =>
    parts.neverApplied.push(...data.neverApplied),
  ),
  part(/^series\/[^/]+\.yaml$/, schemas.seriesFileSchema, (parts, data) => parts.series.push(...data.series)),
  part(/^disputes\.yaml$/, schemas.disputesSchema, (parts, data) => parts.disputes.push(...data.disputes)),
  part(/^disagreements\.yaml$/, schemas.disagreementsSchema, (parts, data) =>
    parts.disagreements.push(...data.disagreements),
  ),
  part(/^vocabulary\/synonyms\.yaml$/, schemas.synonymsSchema, (parts, data) =>
    parts.synonyms.push(...data.synonyms),
  ),
  part(/^vocabulary\/periods\.yaml$/, schemas.periodsSchema, (parts, data) =>
    parts.periods.push(...data.periods),
  ),
  part(/^vocabulary\/scope\.yaml$/, schemas.scopeSchema, (parts, data) => parts.scope.push(...data.scope)),
];

/** The part that a file belongs to, by its path inside the fact base. */
export const partOf = (file: string): Part | undefined =>
  fileParts.find(({ pattern }) => pattern.test(file.replaceAll("\\", "/")));
