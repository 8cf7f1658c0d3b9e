import { z } from "zod";

/** Slack's documented limits of Block Kit, written down apart from the adapter. */
const text = (most: number) => z.string().min(1).max(most);

const plainText = (most: number) =>
  z.strictObject({ type: z.literal("plain_text"), text: text(most), emoji: z.boolean().optional() });

const mrkdwn = (most: number) =>
  z.strictObject({ type: z.literal("mrkdwn"), text: text(most), verbatim: z.boolean().optional() });

const actionId = z.string().min(1).max(255);
const blockId = z.string().max(255).optional();

const button = z.strictObject({
  type: z.literal("button"),
  text: plainText(75),
  action_id: actionId,
  value: text(2000).optional(),
  url: z.string().max(3000).optional(),
  style: z.enum(["primary", "danger"]).optional(),
  accessibility_label: z.string().max(75).optional(),
});

const feedbackButton = z.strictObject({
  text: plainText(75),
  value: text(2000),
  accessibility_label: z.string().max(75).optional(),
});

const feedbackButtons = z.strictObject({
  type: z.literal("feedback_buttons"),
  action_id: actionId,
  positive_button: feedbackButton,
  negative_button: feedbackButton,
});

const style = z.strictObject({ bold: z.boolean().optional(), italic: z.boolean().optional() }).optional();

const richPiece = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("text"), text: z.string().min(1), style }),
  z.strictObject({
    type: z.literal("link"),
    url: z.url().max(3000),
    text: z.string().min(1).optional(),
    style,
  }),
]);

const richSection = z.strictObject({
  type: z.literal("rich_text_section"),
  elements: z.array(richPiece).min(1),
});

const richText = z.strictObject({
  type: z.literal("rich_text"),
  block_id: blockId,
  elements: z
    .array(
      z.discriminatedUnion("type", [
        richSection,
        z.strictObject({ type: z.literal("rich_text_quote"), elements: z.array(richPiece).min(1) }),
        z.strictObject({
          type: z.literal("rich_text_list"),
          style: z.enum(["bullet", "ordered"]),
          elements: z.array(richSection).min(1),
        }),
      ]),
    )
    .min(1),
});

const shownBlocks = [
  z.strictObject({ type: z.literal("header"), block_id: blockId, text: plainText(150) }),
  z.strictObject({ type: z.literal("divider"), block_id: blockId }),
  z.strictObject({
    type: z.literal("section"),
    block_id: blockId,
    text: z.discriminatedUnion("type", [plainText(3000), mrkdwn(3000)]),
  }),
  z.strictObject({
    type: z.literal("context"),
    block_id: blockId,
    elements: z
      .array(z.discriminatedUnion("type", [plainText(3000), mrkdwn(3000)]))
      .min(1)
      .max(10),
  }),
  z.strictObject({
    type: z.literal("actions"),
    block_id: blockId,
    elements: z
      .array(button)
      .min(1)
      .max(25)
      .refine((elements) => areUnique(elements.map((element) => element.action_id)), "action ids repeat"),
  }),
  richText,
] as const;

const messageBlock = z.discriminatedUnion("type", [
  ...shownBlocks,
  z.strictObject({
    type: z.literal("context_actions"),
    block_id: blockId,
    elements: z.array(feedbackButtons).min(1).max(5),
  }),
]);

const option = z.strictObject({
  text: plainText(75),
  value: text(150),
  description: plainText(75).optional(),
});

const inputBlock = z.strictObject({
  type: z.literal("input"),
  block_id: blockId,
  label: plainText(2000),
  hint: plainText(2000).optional(),
  optional: z.boolean().optional(),
  element: z.discriminatedUnion("type", [
    z.strictObject({
      type: z.literal("plain_text_input"),
      action_id: actionId,
      multiline: z.boolean().optional(),
      max_length: z.number().int().min(1).max(3000).optional(),
      placeholder: plainText(150).optional(),
    }),
    z.strictObject({
      type: z.literal("radio_buttons"),
      action_id: actionId,
      options: z.array(option).min(1).max(10),
      initial_option: option.optional(),
    }),
  ]),
});

const viewParts = {
  callback_id: z.string().max(255).optional(),
  private_metadata: z.string().max(3000).optional(),
};

const viewBlock = z.discriminatedUnion("type", [...shownBlocks, inputBlock]);

/** A modal as `views.open` takes it. */
export const modalView = z
  .strictObject({
    type: z.literal("modal"),
    ...viewParts,
    title: plainText(24),
    submit: plainText(24).optional(),
    close: plainText(24).optional(),
    blocks: z.array(viewBlock).min(1).max(100),
  })
  .refine((view) => view.submit !== undefined || !view.blocks.some((block) => block.type === "input"), {
    error: "a modal with inputs needs a submit button",
  });

/** An App Home as `views.publish` takes it. */
export const homeView = z.strictObject({
  type: z.literal("home"),
  ...viewParts,
  blocks: z.array(viewBlock).min(1).max(100),
});

/**
 * Blocks of a message. Besides the documented limits: all of them together stay under the size from which Slack
 * answers `msg_blocks_too_long`.
 */
export const messageBlocks = z
  .array(messageBlock)
  .min(1)
  .max(50)
  .refine((blocks) => areUnique(blocks.flatMap((block) => block.block_id ?? [])), "block ids repeat")
  .refine((blocks) => JSON.stringify(blocks).length <= 13_000, "msg_blocks_too_long");

/** The text beside the blocks: escaped, so that Slack finds nothing to mention or to link in it. */
export const messageText = z
  .string()
  .min(1)
  .max(4000)
  .regex(/^(?:[^<>&]|&(?:amp|lt|gt);)*$/, "unescaped &, < or >");

/** A message's blocks as the stand-in has checked them. */
export type MessageBlocks = z.output<typeof messageBlocks>;

function areUnique(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
