import type { Message } from "../../src/index.ts";
import { type Asker, originOf } from "./asker.ts";
import type { Desk } from "./desk.ts";
import { type Outgoing, type Showing, toOutgoing, toPrivateNotice } from "./outgoing.ts";

const EXAMPLES = 3;

/** A question with everything that decides how it is answered. */
export interface Asked {
  readonly text: string;
  readonly asOf?: string;
  readonly asker: Asker;
  readonly showing: Showing;
  /** Said if the channel's settings keep this person out. */
  readonly refusal: string;
}

/** Asks the service, unless the channel is for members with another role. */
export async function answerQuestion(desk: Desk, asked: Asked): Promise<Outgoing> {
  if (!(await mayAsk(desk, asked.asker))) return toPrivateNotice(asked.refusal);
  const reply = await desk.service.ask({
    ...originOf(asked.asker),
    text: asked.text,
    ...(asked.asOf === undefined ? {} : { asOf: asked.asOf }),
  });
  if (reply.kind === "message") desk.references.set(asked.asker.place, reply.message.reference);
  return toOutgoing(
    reply.kind === "message" ? { ...reply, message: withExamples(desk, reply.message) } : reply,
    asked.showing,
  );
}

/** An abstention without a near question offers a few that are covered, so that nobody is left at a dead end. */
function withExamples({ service }: Desk, message: Message): Message {
  if (message.kind !== "abstention" || message.choices.length > 0) return message;
  return {
    ...message,
    choices: service.examples(EXAMPLES).map((question) => ({ label: question, question })),
  };
}

/** Whether the channel's settings let this person ask. */
export async function mayAsk({ service }: Desk, asker: Asker): Promise<boolean> {
  if (asker.space === undefined) return true;
  const { allowedRole } = await service.channelSettings("discord", asker.space, asker.channel);
  return allowedRole === undefined || asker.roles.includes(allowedRole);
}
