import type { Message } from "../../src/index.ts";
import type { Reply } from "../../src/service/answering-service.ts";
import { type DiscordMessage, toMessages, toNotice } from "./to-messages.ts";

/** What is to be shown: one or more Discord messages, in the channel or to the person alone. */
export interface Outgoing {
  readonly messages: readonly DiscordMessage[];
  readonly private: boolean;
}

/** How an answer is to be shown. */
export interface Showing {
  readonly private: boolean;
  /** The question, where nobody else can see what was asked. */
  readonly question?: string;
}

/** A reply of the service as Discord messages. Everything but an answer is for the person alone. */
export function toOutgoing(reply: Reply, showing: Showing): Outgoing {
  switch (reply.kind) {
    case "message":
      return show(reply.message, showing);
    case "limited":
    case "fault":
    case "gone":
      return toPrivateNotice(reply.text);
    default:
      return reply satisfies never;
  }
}

/** The facts of an answer with their full sources: publisher, title, date, address. */
export function toSources(reply: Reply, showing: Showing): Outgoing {
  return toOutgoing(
    reply.kind === "message" ? { ...reply, message: { ...reply.message, kind: "sources" } } : reply,
    showing,
  );
}

/** A rendered message as Discord messages. */
export function show(message: Message, showing: Showing): Outgoing {
  return { messages: toMessages(message, showing), private: showing.private };
}

/** A sentence of our own, for the person alone. */
export function toPrivateNotice(text: string): Outgoing {
  return { messages: [toNotice(text)], private: true };
}
