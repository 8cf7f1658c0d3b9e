import type { Platform } from "./answering-service.ts";
import type { ReportIncident } from "./incidents.ts";
import type { Pseudonyms } from "./pseudonyms.ts";
import type { StoreGuard } from "./store-guard.ts";
import { wording } from "./wording.ts";
import type { WriteBehind } from "./write-behind.ts";

interface ForgetOptions {
  readonly guard: StoreGuard;
  readonly writeBehind: WriteBehind;
  readonly pseudonyms: Pseudonyms;
  readonly reportIncident: ReportIncident;
}

/** Deletes what can be tied to the person and tells how much it was. */
export async function forget(
  platform: Platform,
  person: string,
  { guard, writeBehind, pseudonyms, reportIncident }: ForgetOptions,
): Promise<{ readonly text: string }> {
  // What is still on its way is theirs as well.
  await writeBehind.flush();
  const deleted = await guard.attempt("forget a person", (store) =>
    store.forget(
      pseudonyms.person(platform, person),
      ({ id, reference }) => id === pseudonyms.vote(platform, person, reference),
    ),
  );
  if (deleted.kind === "done") return { text: wording.en.forgotten(deleted.result) };
  const incident = reportIncident("a person was not forgotten", deleted.error, { platform });
  return { text: wording.en.forgetFault(incident) };
}
