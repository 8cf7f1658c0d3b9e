/**
 * What Discord accepts, in UTF-16 units and pieces.
 * From its documentation: "Embed Limits", "Component Reference", "Application Commands", "Interactions".
 */
export const limits = {
  content: 2000,
  embeds: 10,
  /** Titles, descriptions, authors and footers of all embeds of a message together. */
  embedsTotal: 6000,
  embedTitle: 256,
  embedDescription: 4096,
  embedAuthor: 256,
  embedFooter: 2048,
  rows: 5,
  buttonsPerRow: 5,
  buttonLabel: 80,
  customId: 100,
  suggestions: 25,
  suggestionLength: 100,
  questionLength: 1000,
  commentLength: 300,
} as const;
