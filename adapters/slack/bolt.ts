import { App, HTTPReceiver, LogLevel, SocketModeReceiver, webApi } from "@slack/bolt";

/** Client of the Web API by itself. */
export const { WebClient } = webApi;

export { App, HTTPReceiver, LogLevel, SocketModeReceiver };

/** The log that Bolt wants. */
export type { Logger as BoltLogger } from "@slack/bolt";
