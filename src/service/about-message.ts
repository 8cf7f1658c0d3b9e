import type { Coverage, Message } from "../index.ts";
import type { ServiceConfig } from "./service-config.ts";
import type { Language } from "./wording.ts";

interface AboutWording {
  readonly heading: string;
  readonly labels: { readonly covers: string; readonly keeps: string; readonly mistakes: string };
  readonly covers: readonly ((coverage: Coverage) => string)[];
  readonly conversation: (minutes: number) => string;
  readonly texts: (days: number) => string;
  readonly noTexts: string;
  readonly never: string;
  readonly forget: (command: string) => string;
  readonly mistakes: readonly string[];
  readonly footer: (coverage: Coverage) => string;
}

const ABOUT: Readonly<Record<Language, AboutWording>> = {
  en: {
    heading: "Curated, cited facts about the US–China trade dispute",
    labels: { covers: "What I cover", keeps: "What I keep", mistakes: "If something is wrong" },
    covers: [
      ({ facts, sources, from, horizon }) =>
        `${facts} reviewed facts from ${sources} sources, ${from} to ${horizon}. Every sentence names its sources.`,
      () => "I have no opinions, predictions or advice, and I say so when I have no reviewed fact.",
    ],
    conversation: (minutes) =>
      `The last question of a conversation, for ${minutes} minutes, so that you can ask follow-ups.`,
    texts: (days) =>
      `The text of unanswered questions and of negative feedback, for ${days} days, without your name or id.`,
    noTexts: "No texts of questions or feedback.",
    never: "Names and ids are kept only as pseudonyms. I do not read the channel's history.",
    forget: (command) => `${command} deletes what can be tied to you.`,
    mistakes: ["Use the feedback buttons under an answer: wrong, outdated or unclear. A curator reads them."],
    footer: ({ reviewed, horizon, hash }) =>
      `Reviewed ${reviewed} · sources to ${horizon} · fact base ${hash}`,
  },
  zh: {
    heading: "关于中美贸易争端的事实，均经整理并注明出处",
    labels: { covers: "覆盖范围", keeps: "保存内容", mistakes: "如有错误" },
    covers: [
      ({ facts, sources, from, horizon }) =>
        `${from} 至 ${horizon}，共 ${facts} 条经审核的事实，来自 ${sources} 个来源；每句话都注明出处。`,
      () => "我不提供观点、预测或建议；没有经审核的事实时，我会如实说明。",
    ],
    conversation: (minutes) => `对话中的上一个问题，保存 ${minutes} 分钟，以便您追问。`,
    texts: (days) => `未能回答的问题和负面反馈的文字，保存 ${days} 天，不含您的姓名或账号。`,
    noTexts: "不保存问题或反馈的文字。",
    never: "姓名和账号只以化名保存。我不读取频道的历史消息。",
    forget: (command) => `${command} 会删除与您有关的内容。`,
    mistakes: ["请使用回答下方的反馈按钮：错误、过时或不清楚。编辑会查看。"],
    footer: ({ reviewed, horizon, hash }) => `审核日期 ${reviewed} · 资料截至 ${horizon} · 事实库 ${hash}`,
  },
};

interface AboutOptions {
  readonly config: ServiceConfig;
  readonly language: Language;
  /** The platform's command for it, as it is typed. */
  readonly forgetCommand: string;
}

/** What the bot covers, up to which day, what it stores, how to report an error. */
export function aboutMessage(coverage: Coverage, { config, language, forgetCommand }: AboutOptions): Message {
  const words = ABOUT[language];
  const days = config.QUESTION_RETENTION_DAYS;
  const sections = [
    { label: words.labels.covers, lines: words.covers.map((line) => line(coverage)) },
    {
      label: words.labels.keeps,
      lines: [
        words.conversation(config.CONVERSATION_MINUTES),
        days === 0 ? words.noTexts : words.texts(days),
        words.never,
        words.forget(forgetCommand),
      ],
    },
    { label: words.labels.mistakes, lines: words.mistakes },
  ];
  const footer = words.footer(coverage);
  return {
    kind: "about",
    language,
    heading: words.heading,
    sections: sections.map(({ label, lines }) => ({
      label,
      lines: lines.map((text) => ({ text, citations: [] })),
    })),
    citations: [],
    caveats: [],
    footer,
    choices: [],
    reference: "about",
    text: [
      words.heading,
      ...sections.map(({ label, lines }) => [label, ...lines.map((line) => `- ${line}`)].join("\n")),
      footer,
    ].join("\n\n"),
  };
}
