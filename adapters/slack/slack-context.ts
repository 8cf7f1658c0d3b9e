import type { AdapterContext } from "../run.ts";
import type { SlackConfig } from "./config.ts";
import { createFirstTime, type FirstTime } from "./recent.ts";
import { undeliverableReason } from "./undeliverable.ts";

/** What every handler gets. */
export interface SlackContext extends Pick<AdapterContext<SlackConfig>, "service" | "log" | "handle"> {
  /** Whether an event or post comes for the first time. */
  readonly firstTime: FirstTime;
}

/** A context in which an answer that cannot be delivered is no fault. */
export function createSlackContext({ service, log, handle }: Omit<SlackContext, "firstTime">): SlackContext {
  return {
    service,
    log,
    firstTime: createFirstTime(),
    handle: (event) =>
      handle({
        ...event,
        async run() {
          try {
            await event.run();
          } catch (error) {
            const reason = undeliverableReason(error);
            if (reason === undefined) throw error;
            log.warn("answer not delivered", { event: event.name, reason });
          }
        },
      }),
  };
}

/** Names a thread's conversation. */
export function threadConversation(team: string, channel: string, thread: string): string {
  return `${team}:${channel}:${thread}`;
}

/** Names the conversation with one person, whatever thread it is in. */
export function directConversation(team: string, person: string): string {
  return `${team}:direct:${person}`;
}

/** A person or channel as handed to the service; ids are unique only within a workspace. */
export function idIn(team: string, id: string): string {
  return `${team}:${id}`;
}
