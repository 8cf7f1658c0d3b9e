import type { webApi } from "@slack/bolt";
import { respond } from "./respond.ts";
import type { SlackMessage } from "./to-messages.ts";

/** Where an answer goes. */
export interface Place {
  /** Only the person sees what is shown here. */
  readonly isPrivate: boolean;
  /** Shows a message where the question was asked. */
  readonly show: (message: SlackMessage) => Promise<void>;
  /** Tells only the person. */
  readonly whisper: (message: SlackMessage) => Promise<void>;
}

interface Thread {
  readonly client: webApi.WebClient;
  readonly channel: string;
  readonly thread: string;
  readonly person: string;
}

/** A thread in a channel, seen by everyone there. */
export function inThread({ client, channel, thread, person }: Thread): Place {
  return {
    isPrivate: false,
    async show(message) {
      await client.chat.postMessage({ channel, thread_ts: thread, ...message });
    },
    async whisper({ text, blocks }) {
      await client.chat.postEphemeral({ channel, thread_ts: thread, user: person, text, blocks });
    },
  };
}

interface Direct {
  readonly client: webApi.WebClient;
  /** The conversation with the person, or the person's id. */
  readonly channel: string;
  readonly thread?: string;
}

/** The direct conversation with a person. It can be shared with nobody, and everything in it stays readable. */
export function inDirect({ client, channel, thread }: Direct): Place {
  const show = async (message: SlackMessage): Promise<void> => {
    await client.chat.postMessage({
      channel,
      ...(thread === undefined ? {} : { thread_ts: thread }),
      ...message,
    });
  };
  return { isPrivate: false, show, whisper: show };
}

/** Under the pressed button or the command, for the person alone. */
export function inPrivate(responseUrl: string, thread?: string): Place {
  const show = (message: SlackMessage): Promise<void> =>
    respond(responseUrl, {
      response_type: "ephemeral",
      replace_original: false,
      ...(thread === undefined ? {} : { thread_ts: thread }),
      ...message,
    });
  return { isPrivate: true, show, whisper: show };
}
