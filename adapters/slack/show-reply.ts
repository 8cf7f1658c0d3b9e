import type { Reply } from "../../src/service/answering-service.ts";
import type { Place } from "./place.ts";
import type { Frame } from "./to-blocks.ts";
import { toMessages, toNotice } from "./to-messages.ts";

/** Shows what became of a request: the message where it was asked for, everything else to the person alone. */
export async function showReply(reply: Reply, place: Place, frame: Frame = {}): Promise<void> {
  switch (reply.kind) {
    case "message":
      for (const message of toMessages(reply.message, frame)) await place.show(message);
      return;
    case "limited":
    case "fault":
    case "gone":
      return place.whisper(toNotice(reply.text));
    default:
      return reply satisfies never;
  }
}
