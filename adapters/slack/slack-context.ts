import type { AdapterContext } from "../run.ts";
import type { SlackConfig } from "./config.ts";
import type { FirstTime } from "./recent.ts";

/** What every handler gets. */
export interface SlackContext extends Pick<AdapterContext<SlackConfig>, "service" | "log" | "handle"> {
  /** Whether an event or post comes for the first time. */
  readonly firstTime: FirstTime;
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
export function within(team: string, id: string): string {
  return `${team}:${id}`;
}
