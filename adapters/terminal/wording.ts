/** The adapter's own words in one language. Everything else comes from the rendered message. */
export interface Wording {
  readonly sources: string;
  readonly choices: string;
  readonly nearest: string;
  readonly bothSides: string;
}

const en: Wording = {
  sources: "Sources",
  choices: "You may also ask:",
  nearest: "I can answer:",
  bothSides: "What does each side say?",
};

const zh: Wording = {
  sources: "来源",
  choices: "您还可以问：",
  nearest: "我可以回答：",
  bothSides: "双方各自怎么说？",
};

/** The adapter's words in the language of a message. */
export const wordingOf = (language: "en" | "zh"): Wording => (language === "zh" ? zh : en);
