import type { Language } from "./wording.ts";

/** Words round a message that are the same on every platform: labels of buttons, the feedback form, short replies. */
export interface MessageWording {
  readonly sources: string;
  readonly bothSides: string;
  readonly timeline: string;
  readonly helpful: string;
  readonly notHelpful: string;
  readonly share: string;
  readonly earlier: string;
  readonly later: string;
  readonly page: (page: number, pages: number) => string;
  /** What a reservation begins with, with its space. */
  readonly note: string;
  /** Where a source was read instead of the original. */
  readonly via: (where: string) => string;
  readonly sharedBy: (name: string) => string;
  readonly thanks: string;
  readonly reportTitle: string;
  readonly reportKind: string;
  readonly reportKinds: Readonly<Record<"wrong" | "outdated" | "unclear", string>>;
  readonly nothingToAsk: string;
  readonly oldButton: string;
}

/** The words in both languages. */
export const messageWording: Readonly<Record<Language, MessageWording>> = {
  en: {
    sources: "Sources",
    bothSides: "Both sides",
    timeline: "Timeline",
    helpful: "Helpful",
    notHelpful: "Not helpful",
    share: "Share in channel",
    earlier: "Earlier",
    later: "Later",
    page: (page, pages) => `Page ${page} of ${pages}`,
    note: "Note: ",
    via: (where) => `via ${where}`,
    sharedBy: (name) => `Shared by ${name}`,
    thanks: "Thank you. Your feedback is kept.",
    reportTitle: "What is not right?",
    reportKind: "The answer is",
    reportKinds: { wrong: "Wrong", outdated: "Outdated", unclear: "Unclear, or not what I asked" },
    nothingToAsk: "That message has no text that I can read.",
    oldButton: "This button belongs to an older version of me. Please ask again.",
  },
  zh: {
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
    sharedBy: (name) => `由 ${name} 分享`,
    thanks: "谢谢，您的反馈已保存。",
    reportTitle: "哪里不对？",
    reportKind: "这个回答",
    reportKinds: { wrong: "有误", outdated: "已过时", unclear: "不清楚，或答非所问" },
    nothingToAsk: "这条消息没有我能读取的文字。",
    oldButton: "这个按钮属于我的旧版本，请重新提问。",
  },
};
