import { z } from "zod";
import { id, ids, partialDate, text } from "./field-schemas.ts";

export * from "./series-schema.ts";

export const factKinds = ["event", "state", "figure", "claim", "quote", "definition", "background"] as const;
export const statuses = ["threatened", "announced", "in-force", "suspended", "ended", "struck-down"] as const;
export const sourceKinds = ["primary", "official", "news", "law-firm", "thinktank", "reference"] as const;
export const entityTypes = [
  "person",
  "body",
  "law",
  "agreement",
  "meeting",
  "company",
  "good",
  "measure",
  "place",
  "concept",
] as const;
export const publisherKinds = [
  "government",
  "state-media",
  "wire",
  "newspaper",
  "broadcaster",
  "trade-press",
  "law-firm",
  "thinktank",
  "company",
  "reference",
  "other",
] as const;

/** A number (or, for the truce, a date) on a series' time line. */
export const measureSchema = z.strictObject({
  /** Left out for a figure that stands alone. */
  series: id.optional(),
  value: z.union([z.number(), partialDate]),
  unit: text,
});

/** One curated sentence with its time of validity and its sources. */
export const factSchema = z.strictObject({
  id,
  statement: text,
  kind: z.enum(factKinds),
  from: partialDate.optional(),
  until: partialDate.optional(),
  status: z.enum(statuses).optional(),
  /** Entity id, or a plain name where no entity fits. */
  saidBy: text.optional(),
  disputes: ids.optional(),
  supersedes: ids.optional(),
  measure: measureSchema.optional(),
  topics: ids.min(1, "is empty; name at least one topic of topics.yaml"),
  entities: ids,
  sources: ids.min(1, "is empty; a fact needs at least one source"),
  asks: z.array(text).min(1, "is empty; write the questions people ask that this fact answers"),
  note: text.optional(),
  reviewed: partialDate.optional(),
});

/** A file of facts that belong together, sorted by date. */
export const chapterSchema = z.strictObject({
  title: text,
  covers: z.strictObject({ from: partialDate, until: partialDate }),
  facts: z.array(factSchema),
});

/** Questions on one matter: that of the fact with this id, or of a field outside the subject. */
export const factQuestionsSchema = z.strictObject({ id, questions: z.array(text).min(1) });
/** What people ask that a fact answers, in words far from its statement's: searched, never shown. */
export const paraphrasesSchema = z.strictObject({ paraphrases: z.array(factQuestionsSchema) });
/** What people ask about the matter of a fact that no fact answers: so that it is refused, never shown. */
export const gapsSchema = z.strictObject({ gaps: z.array(factQuestionsSchema) });
/** What people ask that is not for facts to answer, by field: far from the subject, or advice, predictions and opinions. */
export const elsewhereSchema = z.strictObject({ elsewhere: z.array(factQuestionsSchema) });

/** Where a fact can be checked. */
export const sourceSchema = z.strictObject({
  id,
  publisher: text,
  via: text.optional(),
  title: text,
  url: z.url({ protocol: /^https?$/, error: "is not an http(s) address" }).optional(),
  published: partialDate.optional(),
  kind: z.enum(sourceKinds),
  /** Publisher of the original report, where this page relays one. */
  origin: text.optional(),
  note: text.optional(),
});
export const sourcesSchema = z.strictObject({ sources: z.array(sourceSchema) });

export const publisherSchema = z.strictObject({
  name: text,
  /** ISO 3166 alpha-2, or INT for international bodies. */
  country: z.string().regex(/^([A-Z]{2}|INT)$/, "is not a country code; write ISO 3166 alpha-2 or INT"),
  kind: z.enum(publisherKinds),
});
export const publishersSchema = z.strictObject({ publishers: z.array(publisherSchema) });

const officeSchema = z.strictObject({ role: text, from: partialDate, until: partialDate.optional() });

/** A person, body, law, good … with the names people type. */
export const entitySchema = z.strictObject({
  id,
  name: text,
  type: z.enum(entityTypes),
  /** The government it speaks for, for officials and official bodies. */
  side: z.enum(["us", "china"]).optional(),
  aliases: z.array(text),
  /** Aliases that count only in the capitals given here ("US", "CAPE"). */
  exactCase: z.array(text).optional(),
  offices: z.array(officeSchema).optional(),
  description: text.optional(),
});
export const entitiesSchema = z.strictObject({ entities: z.array(entitySchema) });

/** A name that several entities could claim. */
export const ambiguousSchema = z.strictObject({
  aliases: z.array(text).min(1),
  candidates: ids.min(1),
  default: id,
  resolve: z.enum(["union", "by-date", "by-context"]),
  note: text.optional(),
});
export const ambiguousFileSchema = z.strictObject({ ambiguous: z.array(ambiguousSchema) });

export const topicSchema = z.strictObject({ id, title: text, titleZh: text });
export const topicsSchema = z.strictObject({ topics: z.array(topicSchema) });

/** A question on which positions conflict, with the facts that state them. */
export const disputeSchema = z.strictObject({
  id,
  title: text,
  us: ids,
  china: ids,
  others: ids,
  record: ids,
});
export const disputesSchema = z.strictObject({ disputes: z.array(disputeSchema) });

/** Where sources disagree or something is not settled, and what is followed. */
export const disagreementSchema = z.strictObject({
  id,
  kind: z.enum(["sources-differ", "open-doubt"]),
  facts: ids.min(1),
  /** One sentence that can be told with the facts. */
  statement: text,
  resolution: text.optional(),
  /** Whether it concerns people who ask, or only the editors. */
  told: z.boolean(),
});
export const disagreementsSchema = z.strictObject({ disagreements: z.array(disagreementSchema) });

/** Words that may replace each other in a question. */
export const synonymSchema = z.strictObject({
  id,
  terms: z.array(text),
  zh: z.array(text).optional(),
  note: text.optional(),
});
export const synonymsSchema = z.strictObject({ synonyms: z.array(synonymSchema) });

/** A named time ("before Geneva"); `state` is the day that a question about a state means. */
export const namedPeriodSchema = z.strictObject({
  id,
  names: z.array(text).min(1),
  zh: z.array(text).optional(),
  from: partialDate.optional(),
  until: partialDate.optional(),
  state: partialDate.optional(),
  note: text.optional(),
});
export const periodsSchema = z.strictObject({ periods: z.array(namedPeriodSchema) });

/** Wordings that show that a question asks for no fact, or for facts of another subject. */
export const scopeCueSchema = z.strictObject({
  id,
  cues: z.array(text),
  zh: z.array(text).optional(),
});
export const scopeSchema = z.strictObject({ scope: z.array(scopeCueSchema) });

/** The fact base as a whole. */
export const baseSchema = z.strictObject({
  title: text,
  covers: z.strictObject({ from: partialDate, until: partialDate }),
  reviewed: partialDate,
  contact: text,
});

export type Fact = Readonly<z.infer<typeof factSchema>>;
export type FactQuestions = Readonly<z.infer<typeof factQuestionsSchema>>;
export type Chapter = Readonly<z.infer<typeof chapterSchema>>;
export type Source = Readonly<z.infer<typeof sourceSchema>>;
export type Publisher = Readonly<z.infer<typeof publisherSchema>>;
export type Entity = Readonly<z.infer<typeof entitySchema>>;
export type AmbiguousName = Readonly<z.infer<typeof ambiguousSchema>>;
export type TopicEntry = Readonly<z.infer<typeof topicSchema>>;
export type Dispute = Readonly<z.infer<typeof disputeSchema>>;
export type Disagreement = Readonly<z.infer<typeof disagreementSchema>>;
export type SynonymGroup = Readonly<z.infer<typeof synonymSchema>>;
export type NamedPeriod = Readonly<z.infer<typeof namedPeriodSchema>>;
export type ScopeCue = Readonly<z.infer<typeof scopeCueSchema>>;
export type Base = Readonly<z.infer<typeof baseSchema>>;
