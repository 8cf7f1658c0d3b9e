import { z } from "zod";
import { id, ids, partialDate, text } from "./field-schemas.ts";

const revisionSchema = z.strictObject({ value: z.number(), asOf: text, facts: ids });

/** One step or period of a series. */
export const pointSchema = z
  .strictObject({
    from: partialDate,
    until: partialDate.optional(),
    value: z.union([z.number(), partialDate]),
    addsUp: text.optional(),
    facts: ids,
    sources: ids.optional(),
    revised: revisionSchema.optional(),
    note: text.optional(),
  })
  .refine(
    (point) => point.facts.length + (point.sources?.length ?? 0) > 0,
    "cites nothing; name a fact or a source",
  );

/** A time line of numbers that count the same thing. */
export const seriesSchema = z.strictObject({
  id,
  title: text,
  unit: text,
  kind: z.enum(["step", "period"]),
  party: text.optional(),
  payer: text.optional(),
  group: text.optional(),
  /** Who charges whom, for tariffs. */
  direction: z.enum(["us-on-china", "china-on-us"]).optional(),
  /** What a tariff figure counts. */
  counting: z.enum(["additional", "average", "effective", "total", "layer"]).optional(),
  /** Words that name a single layer, as id. */
  layer: id.optional(),
  /** Entities or groups of synonyms that mean this duty by themselves ("List 3", a parcel). */
  names: ids.optional(),
  /** The law it rests on, and the goods it lies on: together they mean it, and so do goods that lie under no other duty. */
  law: id.optional(),
  goods: ids.optional(),
  /** Goods for which a general rate is not the answer, since they are spared it or bear another duty. */
  spares: ids.optional(),
  /** Names that may stand beside a rate without being what is asked: the tariffs as such, who set them, who collects them. */
  allows: ids.optional(),
  counts: z.strictObject({ included: text, notIncluded: text.optional(), exceptions: text.optional() }),
  aliases: z.array(text),
  lastConfirmed: partialDate.optional(),
  note: text.optional(),
  points: z.array(pointSchema).min(1),
});
export const seriesFileSchema = z.strictObject({ series: z.array(seriesSchema) });

/** A rate that was announced or reported and never charged. */
export const neverAppliedSchema = z.strictObject({
  what: text,
  announced: partialDate,
  why: text,
  facts: ids.min(1),
});
export const neverAppliedFileSchema = z.strictObject({ neverApplied: z.array(neverAppliedSchema) });

export type Series = Readonly<z.infer<typeof seriesSchema>>;
export type SeriesPoint = Readonly<z.infer<typeof pointSchema>>;
export type NeverApplied = Readonly<z.infer<typeof neverAppliedSchema>>;
