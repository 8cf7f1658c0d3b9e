import { z } from "zod";

/** Text of 1 to `most` characters, as Discord counts them after trimming. */
const text = (most: number) =>
  z.string().refine((value) => {
    const length = Array.from(value.trim()).length;
    return length >= 1 && length <= most;
  }, `must be 1 to ${most} characters`);

const embed = z.strictObject({
  // Set by Discord alone.
  content_scan_version: z.undefined().optional(),
  type: z.literal("rich").optional(),
  title: text(256).optional(),
  description: text(4096).optional(),
  url: z.url().optional(),
  color: z.int().min(0).max(0xffffff).optional(),
  author: z.strictObject({ name: text(256) }).optional(),
  footer: z.strictObject({ text: text(2048) }).optional(),
  fields: z
    .array(z.strictObject({ name: text(256), value: text(1024), inline: z.boolean().optional() }))
    .max(25)
    .optional(),
});

const button = z.strictObject({
  type: z.literal(2),
  style: z.int().min(1).max(4),
  label: text(80),
  custom_id: text(100),
  disabled: z.boolean().optional(),
  emoji: z.strictObject({ name: z.string() }).optional(),
});

const row = z.strictObject({ type: z.literal(1), components: z.array(button).min(1).max(5) });

/** Body of a message as `POST /channels/:id/messages` and interaction callbacks take it. */
export const messageBody = z
  .strictObject({
    content: z
      .string()
      .refine((value) => Array.from(value).length <= 2000, "Must be 2000 or fewer in length.")
      .optional(),
    tts: z.boolean().optional(),
    nonce: z.unknown().optional(),
    enforce_nonce: z.boolean().optional(),
    embeds: z.array(embed).max(10).optional(),
    components: z.array(row).max(5).optional(),
    allowed_mentions: z.strictObject({ parse: z.array(z.never()), replied_user: z.literal(false) }),
    flags: z.union([z.literal(0), z.literal(64)]).optional(),
    message_reference: z
      .strictObject({
        message_id: z.string(),
        fail_if_not_exists: z.boolean().optional(),
        type: z.int().optional(),
      })
      .optional(),
    username: z.undefined().optional(),
    avatar_url: z.undefined().optional(),
    thread_name: z.undefined().optional(),
    applied_tags: z.undefined().optional(),
    attachments: z.undefined().optional(),
    sticker_ids: z.undefined().optional(),
    poll: z.undefined().optional(),
  })
  .refine(
    (body) => (body.content ?? "") !== "" || (body.embeds?.length ?? 0) > 0,
    "Cannot send an empty message",
  )
  .refine((body) => totalLength(body.embeds ?? []) <= 6000, "Embed size exceeds maximum size of 6000")
  .refine((body) => {
    const ids = (body.components ?? []).flatMap((each) => each.components.map((one) => one.custom_id));
    return new Set(ids).size === ids.length;
  }, "Component custom id cannot be duplicated");

function totalLength(embeds: readonly z.output<typeof embed>[]): number {
  return embeds
    .flatMap((each) => [
      each.title,
      each.description,
      each.author?.name,
      each.footer?.text,
      ...(each.fields ?? []).flatMap((field) => [field.name, field.value]),
    ])
    .reduce((sum, part) => sum + (part?.length ?? 0), 0);
}

const label = z.strictObject({
  type: z.literal(18),
  label: text(45),
  description: text(100).optional(),
  component: z.union([
    z.strictObject({
      type: z.literal(3),
      custom_id: text(100),
      placeholder: z.string().max(150).optional(),
      required: z.boolean().optional(),
      options: z
        .array(z.strictObject({ label: text(100), value: text(100), description: text(100).optional() }))
        .min(1)
        .max(25),
    }),
    z.strictObject({
      type: z.literal(4),
      custom_id: text(100),
      style: z.union([z.literal(1), z.literal(2)]),
      placeholder: z.string().max(100).optional(),
      max_length: z.int().min(1).max(4000).optional(),
      required: z.boolean().optional(),
    }),
  ]),
});

/** A form as an interaction callback of type 9 takes it. */
export const modalBody = z.strictObject({
  title: text(45),
  custom_id: text(100),
  components: z.array(label).min(1).max(5),
});

/** Suggestions as an interaction callback of type 8 takes them. */
export const suggestionsBody = z.strictObject({
  choices: z
    .array(
      z.strictObject({
        name: text(100),
        name_localizations: z.unknown().optional(),
        value: z.string().min(1).max(100),
      }),
    )
    .max(25),
});

const LOCALES = [
  "id",
  "da",
  "de",
  "en-GB",
  "en-US",
  "es-ES",
  "es-419",
  "fr",
  "zh-CN",
  "zh-TW",
  "ja",
  "ko",
] as const;
const localized = (inner: z.ZodType) => z.partialRecord(z.enum(LOCALES), inner).nullable().optional();
const commandName = z
  .string()
  .regex(/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u)
  .refine((name) => name === name.toLowerCase(), "must be lower case");

const option = z.strictObject({
  type: z.int().min(3).max(11),
  name: commandName,
  name_localizations: localized(commandName),
  description: text(100),
  description_localizations: localized(text(100)),
  required: z.boolean().optional(),
  autocomplete: z.boolean().optional(),
  min_length: z.int().min(0).max(6000).optional(),
  max_length: z.int().min(1).max(6000).optional(),
});

const shared = {
  default_member_permissions: z.string().regex(/^\d+$/).nullable().optional(),
  contexts: z.array(z.int().min(0).max(2)).optional(),
  integration_types: z.array(z.int().min(0).max(1)).optional(),
};

/** All commands of an application, as `PUT /applications/:id/commands` takes them. */
export const commandsBody = z
  .array(
    z.union([
      z.strictObject({
        type: z.literal(1).optional(),
        name: commandName,
        name_localizations: localized(commandName),
        description: text(100),
        description_localizations: localized(text(100)),
        options: z.array(option).max(25).optional(),
        ...shared,
      }),
      z.strictObject({
        type: z.literal(3),
        name: text(32),
        name_localizations: localized(text(32)),
        ...shared,
      }),
    ]),
  )
  .max(115)
  .refine(
    (commands) => new Set(commands.map((each) => `${each.type ?? 1} ${each.name}`)).size === commands.length,
  );

/** What is wrong with a body, one line each; empty if Discord would take it. */
export function problemsOf(schema: z.ZodType, body: unknown): readonly string[] {
  const parsed = schema.safeParse(body);
  return parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
}
