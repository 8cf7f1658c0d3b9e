import type { PlatformEvent } from "./adapter.ts";
import type { Platform } from "./answering-service.ts";
import type { ReportIncident } from "./incidents.ts";
import type { Log } from "./log.ts";
import { wording } from "./wording.ts";

interface HandleEventOptions {
  readonly platform: Platform;
  readonly log: Log;
  readonly reportIncident: ReportIncident;
}

/** Runs an event's handler; a fault becomes an incident and one calm sentence. Never rejects. */
export async function handleEvent(
  event: PlatformEvent,
  { platform, log, reportIncident }: HandleEventOptions,
): Promise<void> {
  try {
    await event.run();
  } catch (error) {
    const incident = reportIncident("an event could not be handled", error, { platform, event: event.name });
    try {
      await event.tell?.(wording.en.fault(incident));
    } catch (tellError) {
      log.warn("the person could not be told", { incident, error: tellError });
    }
  }
}
