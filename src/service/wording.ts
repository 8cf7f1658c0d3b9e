/** Languages of the frame. */
export type Language = "en" | "zh";

/** What the service itself says to people; everything else comes from the fact base. */
interface Wording {
  readonly limited: (seconds: number) => string;
  readonly crowded: string;
  readonly stopping: string;
  readonly fault: (incident: string) => string;
  readonly feedbackFault: (incident: string) => string;
  readonly forgetFault: (incident: string) => string;
  readonly gone: string;
  readonly noSources: string;
  readonly forgotten: (rows: number) => string;
}

/** The sentences in both languages: calm, short, plain. */
export const wording: Readonly<Record<Language, Wording>> = {
  en: {
    limited: (seconds) =>
      `That is more than I can take at once. Please ask again in ${seconds === 1 ? "a second" : `${seconds} seconds`}.`,
    crowded: "More questions are waiting than I can take. Please ask again in a minute.",
    stopping: "I am being restarted. Please ask again in a minute.",
    fault: (incident) =>
      `Something went wrong on my side. Please try again; if it happens again, mention incident ${incident}.`,
    feedbackFault: (incident) =>
      `I could not keep your feedback. Please try again later (incident ${incident}).`,
    forgetFault: (incident) =>
      `I could not delete anything just now. Please try again later (incident ${incident}).`,
    gone: "The facts behind this message have been replaced. Please ask again for the current ones.",
    noSources: "There is no recent answer of mine in this conversation.",
    forgotten: (rows) =>
      rows === 0
        ? "I hold nothing that can be tied to you."
        : `Done. I deleted ${rows === 1 ? "one entry" : `${rows} entries`} that could be tied to you; nothing else can be.`,
  },
  zh: {
    limited: (seconds) => `提问有些频繁，请在 ${seconds} 秒后再试。`,
    crowded: "排队的提问太多，请一分钟后再提问。",
    stopping: "服务正在重启，请一分钟后再提问。",
    fault: (incident) => `系统出了一点问题，请再试一次；如仍出现，请告知事件编号 ${incident}。`,
    feedbackFault: (incident) => `暂时无法保存您的反馈，请稍后再试（事件编号 ${incident}）。`,
    forgetFault: (incident) => `暂时无法删除，请稍后再试（事件编号 ${incident}）。`,
    gone: "这条消息所依据的事实已更新，请重新提问以获取最新内容。",
    noSources: "本次对话中没有我最近的回答。",
    forgotten: (rows) =>
      rows === 0 ? "我没有保存任何与您有关的内容。" : `已删除 ${rows} 条与您有关的记录，此外没有其他内容。`,
  },
};

/** The language to answer in before the question is understood: `"关税" → "zh"`, anything without Han → `"en"`. */
export function languageOf(text: string): Language {
  return /\p{Script=Han}/u.test(text) ? "zh" : "en";
}
