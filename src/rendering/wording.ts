import type { AbstentionReason, Position } from "../answer/answer.ts";
import { formatDate } from "./format-date.ts";

/** Every word of the frame round the statements, in both languages. Statements themselves are always English. */
export interface Wording {
  readonly abstention: Readonly<Record<AbstentionReason, string>>;
  readonly nearest: string;
  readonly choices: string;
  readonly sources: string;
  readonly sides: Readonly<Record<Position["side"], string>>;
  readonly disputed: (title: string) => string;
  readonly footer: (reviewed: string, horizon: string) => string;
  readonly via: (via: string) => string;
  readonly claimBy: (name: string) => string;
  readonly quoteBy: (name: string) => string;
  readonly plan: string;
  readonly status: {
    readonly inForce: (from: string) => string;
    readonly period: (from: string, until: string) => string;
    readonly suspended: (from: string) => string;
    readonly suspendedUntil: (from: string, until: string) => string;
    readonly ended: (from: string) => string;
    readonly struckDown: (from: string) => string;
    readonly threatened: (from: string) => string;
    readonly announced: (from: string) => string;
  };
  readonly replacedBy: string;
  readonly timeline: string;
  readonly undated: string;
}

const en: Wording = {
  abstention: {
    empty: "Please type a question about the US–China trade dispute.",
    "small-talk":
      "I answer questions about the US–China trade dispute, each statement with its source. Ask me one.",
    "out-of-scope":
      "That lies outside my subject. I only know the US–China trade dispute from 2017 to October 2026.",
    "other-dispute":
      "That is another country's dispute. I only know the one between the United States and China.",
    "no-fact": "I have no reviewed fact that answers this.",
    "beyond-coverage": "That lies after the last day my sources reach, so I do not know it.",
    prediction: "I do not predict. I only tell what is on record.",
    opinion: "I have no opinions. I can tell what each side says and what is on record.",
    advice:
      "I do not give advice. For a decision of yours, please ask a customs broker, a lawyer or another adviser.",
    instruction:
      "I only answer questions about the US–China trade dispute; instructions have no effect on me.",
  },
  nearest: "I can answer:",
  choices: "You may also ask:",
  sources: "Sources",
  sides: { us: "Washington says", china: "Beijing says", others: "Others say", record: "On the record" },
  disputed: (title) => `Accounts differ: ${title}`,
  footer: (reviewed, horizon) => `Fact base reviewed ${reviewed}; its sources reach to ${horizon}.`,
  via: (via) => `read via ${via}`,
  claimBy: (name) => `Claim by ${name}`,
  quoteBy: (name) => `Quote: ${name}`,
  plan: "Announced, as of the day told",
  status: {
    inForce: (from) => `In force since ${from}, as far as known`,
    period: (from, until) => `Held from ${from} to ${until}`,
    suspended: (from) => `Suspended since ${from}`,
    suspendedUntil: (from, until) => `Suspended from ${from} to ${until}`,
    ended: (from) => `Ended on ${from}`,
    struckDown: (from) => `Struck down on ${from}`,
    threatened: (from) => `Threatened on ${from}`,
    announced: (from) => `Announced on ${from}`,
  },
  replacedBy: "Replaced since then",
  timeline: "Timeline",
  undated: "Background",
};

const zh: Wording = {
  abstention: {
    empty: "请输入一个关于中美贸易争端的问题。",
    "small-talk": "我回答有关中美贸易争端的问题，每句话都附有来源。请提问。",
    "out-of-scope": "这超出了我的主题。我只了解2017年至2026年10月的中美贸易争端。",
    "other-dispute": "这是其他国家之间的争端。我只了解美国与中国之间的争端。",
    "no-fact": "我没有经过核实、能够回答这个问题的事实。",
    "beyond-coverage": "这个日期晚于我的资料截止日，因此我不知道。",
    prediction: "我不作预测，只讲述有记录的事实。",
    opinion: "我没有观点。我可以告诉您双方各自的说法和记录在案的事实。",
    advice: "我不提供建议。请咨询报关行、律师或其他顾问。",
    instruction: "我只回答有关中美贸易争端的问题，指令对我不起作用。",
  },
  nearest: "我可以回答：",
  choices: "您还可以问：",
  sources: "来源",
  sides: { us: "美方说法", china: "中方说法", others: "其他方面", record: "记录在案" },
  disputed: (title) => `各方说法不一：${title}`,
  footer: (reviewed, horizon) => `事实库核对日期：${reviewed}；资料截至${horizon}。陈述为英文原文。`,
  via: (via) => `经由 ${via}`,
  claimBy: (name) => `说法出自：${name}`,
  quoteBy: (name) => `原话：${name}`,
  plan: "截至所述日期的公告",
  status: {
    inForce: (from) => `据现有资料，自${from}起生效`,
    period: (from, until) => `有效期：${from}至${until}`,
    suspended: (from) => `自${from}起暂停`,
    suspendedUntil: (from, until) => `${from}至${until}暂停`,
    ended: (from) => `已于${from}结束`,
    struckDown: (from) => `已于${from}被判无效`,
    threatened: (from) => `${from}发出威胁`,
    announced: (from) => `${from}宣布`,
  },
  replacedBy: "此后已被取代",
  timeline: "时间线",
  undated: "背景",
};

/** The wording of a language. */
export const wordingOf = (language: "en" | "zh"): Wording => (language === "zh" ? zh : en);

/** Days are written out in the language of the frame. */
export const dateIn = (language: "en" | "zh") => (date: string) => formatDate(date, language);
