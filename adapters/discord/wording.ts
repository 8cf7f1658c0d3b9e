import { type MessageWording, messageWording } from "../../src/service/message-wording.ts";

/** What is said in one language in Discord: the words of every platform, and Discord's own. */
export interface Wording extends MessageWording {
  /** The command that deletes what can be tied to a person, as it is typed. */
  readonly forgetCommand: string;
  readonly reportComment: string;
  readonly noLastAnswer: string;
  readonly dayNotUnderstood: string;
  readonly periodNotUnderstood: string;
  readonly noSuchTopic: string;
  readonly notAllowedHere: string;
  readonly cannotRead: string;
  readonly settingsKept: (onlyWhenMentioned: boolean, restricted: boolean) => string;
  readonly settingsOnlyInServers: string;
}

const en: Wording = {
  ...messageWording.en,
  forgetCommand: "/forget",
  reportComment: "What would be right? (optional)",
  noLastAnswer: "I have no recent answer for you here. The Sources button under an answer always works.",
  dayNotUnderstood: "Please give the day as year-month-day, for example 2025-05-14.",
  periodNotUnderstood: "Please give dates as 2025, 2025-05 or 2025-05-14.",
  noSuchTopic: "I have no timeline for that topic. Pick one from the list that appears as you type.",
  notAllowedHere: "In this channel, I may answer only members with a certain role. A direct message works.",
  cannotRead:
    "I can only read messages that mention me. Please keep the @ switched on in your reply, or use /ask.",
  settingsKept: (onlyWhenMentioned, restricted) =>
    `Kept for this channel: I answer ${onlyWhenMentioned ? "only when mentioned by name" : "mentions and replies"}, ` +
    `for ${restricted ? "members with the chosen role" : "everyone"}.`,
  settingsOnlyInServers: "Settings belong to a server's channels. There are none in direct messages.",
};

const zh: Wording = {
  ...messageWording.zh,
  forgetCommand: "/忘记我",
  reportComment: "正确的说法是什么？（可不填）",
  noLastAnswer: "这里没有您最近的回答。回答下方的“来源”按钮始终可用。",
  dayNotUnderstood: "请按“年-月-日”填写日期，例如 2025-05-14。",
  periodNotUnderstood: "请把日期写成 2025、2025-05 或 2025-05-14。",
  noSuchTopic: "没有这个主题的时间线。请从输入时出现的列表中选择。",
  notAllowedHere: "在这个频道，我只能回答拥有特定身份组的成员。您可以发私信给我。",
  cannotRead: "我只能读取提及我的消息。回复时请保持 @ 开启，或使用 /ask。",
  settingsKept: (onlyWhenMentioned, restricted) =>
    `已为本频道保存：${onlyWhenMentioned ? "只在被点名提及时回答" : "回答提及和回复"}，` +
    `${restricted ? "仅限所选身份组" : "面向所有人"}。`,
  settingsOnlyInServers: "设置只适用于服务器频道，私信中没有设置。",
};

/** The words in each language of the frame. */
export const wording = { en, zh } as const;

/** Discord's locale → language of the frame: `"zh-CN"` → `"zh"`, `"de"` → `"en"`. */
export function languageOf(locale: string): "en" | "zh" {
  return locale.startsWith("zh") ? "zh" : "en";
}
