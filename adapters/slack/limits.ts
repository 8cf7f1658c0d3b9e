/**
 * What Slack accepts, in UTF-16 units and pieces. From its reference: "Blocks", "Block elements", "Composition objects",
 * "chat.postMessage", "Modals" and "assistant.threads.setSuggestedPrompts".
 */
export const limits = {
  blocks: 50,
  homeBlocks: 100,
  /**
   * All blocks of one message as JSON. Slack documents no figure but refuses more than about 13,200 with
   * `msg_blocks_too_long` (bolt-js issue 2509), so this stays below.
   */
  blocksTotal: 12_000,
  /** The text beside the blocks. Slack cuts at 40,000 and advises 4,000. */
  text: 4000,
  headerText: 150,
  /** One piece of running text; also kept for rich text, for which Slack names no limit. */
  blockText: 3000,
  /** Our own bound for one rich text block as JSON, so that messages fill evenly. */
  richTextTotal: 4000,
  contextElements: 10,
  buttonsPerBlock: 25,
  buttonText: 75,
  buttonValue: 2000,
  actionId: 255,
  modalTitle: 24,
  modalButton: 24,
  privateMetadata: 3000,
  /** Our own bound for a comment in the report form. */
  comment: 500,
  prompts: 4,
  /** Ready questions under one answer; Slack would take more. */
  choices: 10,
} as const;
