import { parseQuestion } from "./parse-question.ts";

/** What `/parley …` asks for. */
export type Command =
  | { readonly kind: "about" }
  | { readonly kind: "forget" }
  | { readonly kind: "only-when-mentioned"; readonly on: boolean }
  /** A topic's id; left out: the list of topics. */
  | { readonly kind: "timeline"; readonly topic?: string }
  | { readonly kind: "ask"; readonly question: string };

interface Topic {
  readonly id: string;
  readonly title: string;
  readonly titleZh: string;
}

/**
 * The words after `/parley` → what is wanted. Anything that is not exactly one of our words is a question.
 * `"timeline"` → list of topics, `"timeline rare-earths"` → that time line, `"timeline of the tariffs"` → question.
 */
export function parseCommand(text: string, topics: readonly Topic[]): Command {
  const question = parseQuestion(text);
  const words = question.toLowerCase();
  if (words === "" || words === "help" || words === "about") return { kind: "about" };
  if (words === "forget") return { kind: "forget" };
  const setting = /^only-when-mentioned (on|off)$/.exec(words);
  if (setting !== null) return { kind: "only-when-mentioned", on: setting[1] === "on" };
  if (words === "timeline") return { kind: "timeline" };
  const wanted = /^timeline (.+)$/.exec(words)?.[1];
  const topic = topics.find(
    ({ id, title, titleZh }) => wanted === id || wanted === title.toLowerCase() || wanted === titleZh,
  );
  return topic === undefined ? { kind: "ask", question } : { kind: "timeline", topic: topic.id };
}
