import { type MessageWording, messageWording } from "../../src/service/message-wording.ts";

/** The command that deletes what can be tied to a person, as it is typed. */
export const forgetCommand = "/parley forget";

/** What is said in one language in Slack: the words of every platform, and Slack's own. */
export interface Wording extends MessageWording {
  readonly asked: (question: string) => string;
  readonly reportComment: string;
  readonly reportCommentTooLong: (most: number) => string;
  readonly reportKindMissing: string;
  readonly send: string;
  readonly cancel: string;
  readonly pressAgain: string;
  readonly noSuchTopic: (topics: readonly string[]) => string;
  readonly onlyWhenMentioned: (on: boolean) => string;
  readonly working: string;
  readonly prompts: string;
}

const en: Wording = {
  ...messageWording.en,
  asked: (question) => `Asked: ${question}`,
  reportComment: "What would be right?",
  reportCommentTooLong: (most) => `Please keep to ${most} characters.`,
  reportKindMissing: "Please pick one.",
  send: "Send",
  cancel: "Cancel",
  pressAgain: "That took too long, and Slack closed the form. Please press the button again.",
  noSuchTopic: (topics) => `I have a timeline for each of these topics: ${topics.join(", ")}.`,
  onlyWhenMentioned: (on) =>
    on
      ? "In this channel I now answer only when I am mentioned by name."
      : "In this channel I now answer when mentioned, and follow-up questions in threads that I take part in.",
  working: "is looking it up …",
  prompts: "Questions I can answer",
};

const zh: Wording = {
  ...messageWording.zh,
  asked: (question) => `问题：${question}`,
  reportComment: "正确的说法是什么？",
  reportCommentTooLong: (most) => `请不要超过 ${most} 个字符。`,
  reportKindMissing: "请选择一项。",
  send: "发送",
  cancel: "取消",
  pressAgain: "等待时间过长，Slack 已关闭表单。请再按一次按钮。",
  noSuchTopic: (topics) => `以下主题有时间线：${topics.join("、")}。`,
  onlyWhenMentioned: (on) =>
    on
      ? "在这个频道，我现在只在被点名提及时回答。"
      : "在这个频道，我现在回答提及，以及我参与的消息列中的追问。",
  working: "正在查找……",
  prompts: "我能回答的问题",
};

/** The words in each language of the frame. */
export const wording = { en, zh } as const;
