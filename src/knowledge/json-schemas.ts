import { z } from "zod";
import * as schemas from "./schema.ts";

/** The kinds of files, by the name that their first line gives to editors: `$schema=../schemas/<name>.json`. */
const files = {
  chapter: schemas.chapterSchema,
  paraphrases: schemas.paraphrasesSchema,
  gaps: schemas.gapsSchema,
  elsewhere: schemas.elsewhereSchema,
  sources: schemas.sourcesSchema,
  publishers: schemas.publishersSchema,
  entities: schemas.entitiesSchema,
  ambiguous: schemas.ambiguousFileSchema,
  topics: schemas.topicsSchema,
  series: schemas.seriesFileSchema,
  "never-applied": schemas.neverAppliedFileSchema,
  disputes: schemas.disputesSchema,
  disagreements: schemas.disagreementsSchema,
  synonyms: schemas.synonymsSchema,
  periods: schemas.periodsSchema,
  scope: schemas.scopeSchema,
  base: schemas.baseSchema,
} as const;

/** What an editor's program shows beside a key while a fact or source is written. */
const hints: Readonly<Record<string, string>> = {
  "facts.statement":
    "One claim in our own words, at most 45 words, that stands alone: who, what, when; no pronoun for somebody outside the sentence; absolute dates; units and scope in every number.",
  "facts.kind":
    "event: it happened. state: it held from…until. figure: a number. claim, quote: somebody said it. definition, background: it explains.",
  "facts.from": "First day (or month, or year) of the event or state.",
  "facts.until": "Last day of a state that ended. Leave it out while it lasts.",
  "facts.status": "Where a measure stands through this fact.",
  "facts.saidBy": "Entity id of the speaker, or a plain name where no entity fits. Claims and quotes need it.",
  "facts.disputes": "Ids of the claims that this fact contradicts.",
  "facts.supersedes": "Ids of the facts whose place this one took.",
  "facts.measure": "The number of the statement, for figures; series names its time line.",
  "facts.topics": "Ids from topics.yaml, the most telling first.",
  "facts.entities": "Ids from entities/*.yaml: who and what the statement is about.",
  "facts.sources": "Ids from sources/*.yaml, the primary source first.",
  "facts.asks":
    "Five to seven questions that the statement answers in full; the first is a clean English question, one is Chinese.",
  "facts.note": "For editors: it is never told.",
  "facts.reviewed": "Day of the last check, where it is later than the base's.",
  "paraphrases.id": "Id of the fact that answers these questions.",
  "paraphrases.questions":
    "Questions that this very statement answers, in words that people use and the statement does not.",
  "gaps.id": "Id of the fact that these questions come near to.",
  "elsewhere.id": "Name of the field; advice, prediction and opinion are refused as such.",
  "elsewhere.questions": "Questions that are not for facts to answer.",
  "gaps.questions": "Questions on the matter of the fact that no fact answers.",
  "sources.publisher": "Name as in publishers.yaml.",
  "sources.via": "Where a copy or summary was read instead of the original.",
  "sources.origin": "Publisher of the original report that this page relays.",
  "sources.published": "Day of publication; leave it out if the page does not tell.",
};

const date = {
  type: ["string", "integer"],
  pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$",
  minimum: 1000,
  maximum: 9999,
} as const;

/** Dates are the only values that are turned into another form while they are read. */
const isDate = (schema: z.core.$ZodType): boolean => schema._zod.def.type === "pipe";

const toJsonSchema = (schema: z.ZodType): object => {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    override: ({ zodSchema, jsonSchema, path }) => {
      if (isDate(zodSchema)) Object.assign(jsonSchema, date);
      const hint = hints[path.filter((key) => key !== "properties" && key !== "items").join(".")];
      if (hint !== undefined) jsonSchema.description = hint;
    },
  });
  return { $schema, ...rest };
};

/** JSON Schemas of the files by file name, as text ready to be written; editors complete and check YAML by them. */
export const createJsonSchemas = (): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(files).map(([name, schema]) => [
      `${name}.json`,
      `${JSON.stringify(toJsonSchema(schema), undefined, 2)}\n`,
    ]),
  );
