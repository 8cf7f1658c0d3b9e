import type { webApi } from "@slack/bolt";
import type { Language } from "./action.ts";
import type { Interaction } from "./interaction.ts";
import type { Place } from "./place.ts";

/** A press with everything that handling it takes. */
export interface Pressed {
  readonly client: webApi.WebClient;
  readonly team: string;
  readonly at: Interaction;
  readonly language: Language;
  /** For everyone who sees the message with the button. */
  readonly open: Place;
  /** For the person who pressed. */
  readonly quiet: Place;
}
