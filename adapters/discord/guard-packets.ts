import type { Client } from "discord.js";
import type { Log } from "../../src/service/log.ts";

/**
 * Keeps a packet that discord.js cannot digest from ending the process. Its packet handlers throw out of the socket's
 * listener, as an unhandled rejection; there is no public hook round them, so the one method that calls them is
 * wrapped. Should a later version rename it, nothing is wrapped, and such a packet ends in a restart as before.
 */
export function guardPackets(client: Client, log: Log): void {
  const original: unknown = Reflect.get(client.ws, "handlePacket");
  if (typeof original !== "function") {
    log.warn("packets are not guarded: discord.js has changed");
    return;
  }
  Object.defineProperty(client.ws, "handlePacket", {
    configurable: true,
    value: (...input: readonly unknown[]): unknown => {
      try {
        return Reflect.apply(original, client.ws, input);
      } catch (error) {
        log.error("packet not understood", { packet: nameOf(input[0]), error });
        return false;
      }
    },
  });
}

/** The event's name; nothing else of a packet goes into the log. */
function nameOf(packet: unknown): unknown {
  return typeof packet === "object" && packet !== null && "t" in packet ? packet.t : "unknown";
}
