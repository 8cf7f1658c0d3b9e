/** The adapter's own words in one language. Everything else comes from the rendered message. */
export interface Wording {
  readonly sources: string;
  readonly bothSides: string;
  readonly timeline: string;
  readonly helpful: string;
  readonly notHelpful: string;
  readonly share: string;
  readonly earlier: string;
  readonly later: string;
  readonly page: (page: number, pages: number) => string;
  readonly note: string;
  /** Where a source was read instead of the original. */
  readonly via: (where: string) => string;
  readonly asked: (question: string) => string;
  readonly sharedBy: (name: string) => string;
  readonly thanks: string;
  readonly reportTitle: string;
  readonly reportKind: string;
  readonly reportKinds: Readonly<Record<"wrong" | "outdated" | "unclear", string>>;
  readonly reportComment: string;
  readonly reportCommentTooLong: (most: number) => string;
  readonly reportKindMissing: string;
  readonly send: string;
  readonly cancel: string;
  readonly nothingToAsk: string;
  readonly pressAgain: string;
  readonly oldButton: string;
  readonly noSuchTopic: (topics: readonly string[]) => string;
  readonly onlyWhenMentioned: (on: boolean) => string;
  readonly working: string;
  readonly prompts: string;
}

const en: Wording = {
  sources: "Sources",
  bothSides: "Both sides",
  timeline: "Timeline",
  helpful: "Helpful",
  notHelpful: "Not helpful",
  share: "Share in channel",
  earlier: "Earlier",
  later: "Later",
  page: (page, pages) => `Page ${page} of ${pages}`,
  note: "Note:",
  via: (where) => `via ${where}`,
  asked: (question) => `Asked: ${question}`,
  sharedBy: (name) => `Shared by ${name}`,
  thanks: "Thank you. Your feedback is kept.",
  reportTitle: "What is not right?",
  reportKind: "The answer is",
  reportKinds: { wrong: "Wrong", outdated: "Outdated", unclear: "Unclear, or not what I asked" },
  reportComment: "What would be right?",
  reportCommentTooLong: (most) => `Please keep to ${most} characters.`,
  reportKindMissing: "Please pick one.",
  send: "Send",
  cancel: "Cancel",
  nothingToAsk: "That message has no text that I can read.",
  pressAgain: "That took too long, and Slack closed the form. Please press the button again.",
  oldButton: "This button belongs to an older version of me. Please ask again.",
  noSuchTopic: (topics) => `I have a timeline for each of these topics: ${topics.join(", ")}.`,
  onlyWhenMentioned: (on) =>
    on
      ? "In this channel I now answer only when I am mentioned by name."
      : "In this channel I now answer when mentioned, and follow-up questions in threads that I take part in.",
  working: "is looking it up …",
  prompts: "Questions I can answer",
};

const zh: Wording = {
  sources: "来源",
  bothSides: "双方说法",
  timeline: "时间线",
  helpful: "有帮助",
  notHelpful: "没有帮助",
  share: "分享到频道",
  earlier: "更早",
  later: "更晚",
  page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
  note: "注意：",
  via: (where) => `经由 ${where}`,
  asked: (question) => `问题：${question}`,
  sharedBy: (name) => `由 ${name} 分享`,
  thanks: "谢谢，您的反馈已保存。",
  reportTitle: "哪里不对？",
  reportKind: "这个回答",
  reportKinds: { wrong: "有误", outdated: "已过时", unclear: "不清楚，或答非所问" },
  reportComment: "正确的说法是什么？",
  reportCommentTooLong: (most) => `请不要超过 ${most} 个字符。`,
  reportKindMissing: "请选择一项。",
  send: "发送",
  cancel: "取消",
  nothingToAsk: "这条消息没有我能读取的文字。",
  pressAgain: "等待时间过长，Slack 已关闭表单。请再按一次按钮。",
  oldButton: "这个按钮属于我的旧版本，请重新提问。",
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
