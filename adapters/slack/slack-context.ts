import type { AnsweringService } from "../../src/service/answering-service.ts";
import type { AdapterContext } from "../run.ts";
import type { SlackConfig } from "./config.ts";
import { createFirstTime, type FirstTime } from "./recent.ts";
import { createTurns, type NextTurn } from "./turns.ts";
import { undeliverableReason } from "./undeliverable.ts";

/** What every handler gets. */
export interface SlackContext extends Pick<AdapterContext<SlackConfig>, "service" | "log" | "handle"> {
  /** Whether an event or post comes for the first time. */
  readonly firstTime: FirstTime;
}

/**
 * A context whose answers are worked out one after the other, so that acknowledgements come first, and in which an
 * answer that cannot be delivered is no fault.
 */
export function createSlackContext({ service, log, handle }: Omit<SlackContext, "firstTime">): SlackContext {
  return {
    service: inTurns(service, createTurns()),
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

function inTurns(service: AnsweringService, nextTurn: NextTurn): AnsweringService {
  return {
    ...service,
    ask: (request) => nextTurn().then(() => service.ask(request)),
    timeline: (request) => nextTurn().then(() => service.timeline(request)),
    bothSides: (dispute, platform) => nextTurn().then(() => service.bothSides(dispute, platform)),
    sources: (reference, platform) => nextTurn().then(() => service.sources(reference, platform)),
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
