import { type Answer, renderMessage } from "../../src/index.ts";
import { type Response, runCommand } from "./commands.ts";
import { createConversations } from "./conversations.ts";
import { plainText } from "./plain-text.ts";
import type { ReadyQuestion, Session } from "./session.ts";
import { createStyle } from "./style.ts";
import { toTerminal } from "./to-terminal.ts";
import { wordingOf } from "./wording.ts";

/** A talk: what is said to each line, whatever the lines come from. */
export interface Talk {
  /** What to say to a line; undefined to a blank one. */
  respond(line: string): Response | undefined;
  /** Words before the cursor, without colour. */
  prompt(): string;
}

const conversation = "talk";

/** Starts a talk over a session. */
export const createTalk = (session: Session): Talk => {
  const conversations = createConversations(session.engine);
  const ask = (text: string): Answer => {
    const { asOf } = session;
    const question = { text, askedOn: session.today(), ...(asOf !== undefined && { asOf }) };
    return conversations.ask(conversation, question);
  };

  /** Questions to pick after an answer: its own, and both sides' words where there is a dispute behind it. */
  const readyAfter = (answer: Answer): ReadyQuestion[] => {
    const { choices, bothSides, language } = renderMessage(answer);
    const ready: ReadyQuestion[] = choices.map(({ question }) => ({ question, answer: () => ask(question) }));
    const sides = bothSides === undefined ? undefined : session.engine.bothSides(bothSides, session.today());
    if (sides !== undefined) ready.push({ question: wordingOf(language).bothSides, answer: () => sides });
    return ready;
  };

  const show = (answer: Answer): string => {
    session.last = answer;
    session.ready = readyAfter(answer);
    const questions = session.ready.map(({ question }) => question);
    return toTerminal(renderMessage(answer), session.terminal(), { questions, numbered: true });
  };

  /** Asks the question with this number, and repeats it, so that the talk can be read again. */
  const pick = (number: number): Response => {
    const picked = session.ready[number - 1];
    if (picked === undefined)
      return {
        kind: "say",
        text: `There is no question ${number} here; the last is ${session.ready.length}.`,
      };
    const { question } = picked;
    const style = createStyle(session.terminal());
    return {
      kind: "say",
      text: `${style("faint", `> ${plainText(question)}`)}\n\n${show(picked.answer())}`,
    };
  };

  return {
    respond(line) {
      const text = line.trim();
      if (text === "") return undefined;
      if (text.startsWith(":")) return runCommand(session, text);
      if (/^\d{1,2}$/.test(text) && session.ready.length > 0) return pick(Number(text));
      return { kind: "say", text: show(ask(text)) };
    },
    prompt: () => (session.asOf === undefined ? "parley> " : `parley as of ${session.asOf}> `),
  };
};
