/** The adapter's own words in one language. Everything else comes from the rendered message. */
export interface Wording {
  readonly sources: string;
  readonly sourcesButton: string;
  readonly bothSides: string;
  readonly timeline: string;
  readonly helpful: string;
  readonly notHelpful: string;
  readonly share: string;
  readonly earlier: string;
  readonly later: string;
  readonly page: (page: number, pages: number) => string;
  readonly note: string;
  readonly thanks: string;
  readonly reportTitle: string;
  readonly reportKind: string;
  readonly reportKinds: Readonly<Record<"wrong" | "outdated" | "unclear", string>>;
  readonly reportComment: string;
  readonly sharedBy: (name: string) => string;
  readonly noLastAnswer: string;
  readonly nothingToAsk: string;
  readonly dayNotUnderstood: string;
  readonly periodNotUnderstood: string;
  readonly noSuchTopic: string;
  readonly oldButton: string;
  readonly notAllowedHere: string;
  readonly cannotRead: string;
  readonly settingsKept: (onlyWhenMentioned: boolean, restricted: boolean) => string;
  readonly settingsOnlyInServers: string;
  readonly fault: (incident: string) => string;
}

const en: Wording = {
  sources: "Sources",
  sourcesButton: "Sources",
  bothSides: "Both sides",
  timeline: "Timeline",
  helpful: "Helpful",
  notHelpful: "Not helpful",
  share: "Share in channel",
  earlier: "Earlier",
  later: "Later",
  page: (page, pages) => `Page ${page} of ${pages}`,
  note: "Note: ",
  thanks: "Thank you. Your feedback is kept.",
  reportTitle: "What is not right?",
  reportKind: "The answer is",
  reportKinds: { wrong: "Wrong", outdated: "Outdated", unclear: "Unclear, or not what I asked" },
  reportComment: "What would be right? (optional)",
  sharedBy: (name) => `Shared by ${name}`,
  noLastAnswer: "I have no recent answer for you here. The Sources button under an answer always works.",
  nothingToAsk: "That message has no text that I can read.",
  dayNotUnderstood: "Please give the day as year-month-day, for example 2025-05-14.",
  periodNotUnderstood: "Please give dates as 2025, 2025-05 or 2025-05-14.",
  noSuchTopic: "I have no timeline for that topic. Pick one from the list that appears as you type.",
  oldButton: "This button belongs to an older version of me. Please ask again.",
  notAllowedHere: "In this channel, I may answer only members with a certain role. A direct message works.",
  cannotRead:
    "I can only read messages that mention me. Please keep the @ switched on in your reply, or use /ask.",
  settingsKept: (onlyWhenMentioned, restricted) =>
    `Kept for this channel: I answer ${onlyWhenMentioned ? "only when mentioned by name" : "mentions and replies"}, ` +
    `for ${restricted ? "members with the chosen role" : "everyone"}.`,
  settingsOnlyInServers: "Settings belong to a server's channels. There are none in direct messages.",
  fault: (incident) => `Something went wrong on my side. Please try again; the incident is ${incident}.`,
};

const zh: Wording = {
  sources: "来源",
  sourcesButton: "来源",
  bothSides: "双方说法",
  timeline: "时间线",
  helpful: "有帮助",
  notHelpful: "没有帮助",
  share: "分享到频道",
  earlier: "更早",
  later: "更晚",
  page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
  note: "注意：",
  thanks: "谢谢，您的反馈已保存。",
  reportTitle: "哪里不对？",
  reportKind: "这个回答",
  reportKinds: { wrong: "有误", outdated: "已过时", unclear: "不清楚，或答非所问" },
  reportComment: "正确的说法是什么？（可不填）",
  sharedBy: (name) => `由 ${name} 分享`,
  noLastAnswer: "这里没有您最近的回答。回答下方的“来源”按钮始终可用。",
  nothingToAsk: "这条消息没有我能读取的文字。",
  dayNotUnderstood: "请按“年-月-日”填写日期，例如 2025-05-14。",
  periodNotUnderstood: "请把日期写成 2025、2025-05 或 2025-05-14。",
  noSuchTopic: "没有这个主题的时间线。请从输入时出现的列表中选择。",
  oldButton: "这个按钮属于我的旧版本，请重新提问。",
  notAllowedHere: "在这个频道，我只能回答拥有特定身份组的成员。您可以发私信给我。",
  cannotRead: "我只能读取提及我的消息。回复时请保持 @ 开启，或使用 /ask。",
  settingsKept: (onlyWhenMentioned, restricted) =>
    `已为本频道保存：${onlyWhenMentioned ? "只在被点名提及时回答" : "回答提及和回复"}，` +
    `${restricted ? "仅限所选身份组" : "面向所有人"}。`,
  settingsOnlyInServers: "设置只适用于服务器频道，私信中没有设置。",
  fault: (incident) => `我这边出了点问题，请再试一次；事件编号 ${incident}。`,
};

/** The words in each language of the frame. */
export const wording = { en, zh } as const;

/** Discord's locale → language of the frame: `"zh-CN"` → `"zh"`, `"de"` → `"en"`. */
export function languageOf(locale: string): "en" | "zh" {
  return locale.startsWith("zh") ? "zh" : "en";
}
