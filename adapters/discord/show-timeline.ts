import type { TimelinePlace } from "./custom-id.ts";
import type { Desk } from "./desk.ts";
import { type Outgoing, toOutgoing } from "./outgoing.ts";
import { toButtons } from "./to-buttons.ts";
import { toEmbeds } from "./to-embeds.ts";
import { noMentions } from "./to-messages.ts";
import { wording } from "./wording.ts";

/** Which page of a time line to show, and to whom. */
export interface TimelineView {
  readonly place: TimelinePlace;
  readonly person: string;
  readonly private: boolean;
}

/**
 * A page of a time line with buttons to its neighbours, always as one Discord message: a page that does not fit is
 * shown in parts.
 */
export async function showTimeline(desk: Desk, view: TimelineView): Promise<Outgoing> {
  const { topic, from, until } = view.place;
  const reply = await desk.service.timeline({
    platform: "discord",
    person: view.person,
    page: view.place.page,
    ...(topic === undefined ? {} : { topic }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  });
  if (reply.kind !== "message") return toOutgoing(reply, view);

  const { message } = reply;
  const page = reply.page ?? view.place.page;
  const pages = reply.pages ?? 1;
  const label = pages > 1 ? { page: wording[message.language].page(page + 1, pages) } : {};
  const parts = toEmbeds(message, { ...label, apart: true });
  const last = parts.length - 1;
  const part = view.place.part === "last" ? last : Math.min(view.place.part, last);

  const earlier =
    part > 0 ? { page, part: part - 1 } : page > 0 ? { page: page - 1, part: "last" as const } : undefined;
  const later =
    part < last ? { page, part: part + 1 } : page + 1 < pages ? { page: page + 1, part: 0 } : undefined;
  const components = toButtons(message, {
    private: view.private,
    ...(earlier === undefined ? {} : { earlier: { ...view.place, ...earlier } }),
    ...(later === undefined ? {} : { later: { ...view.place, ...later } }),
  });
  return {
    messages: [{ embeds: parts[part] ?? [], components, allowedMentions: noMentions }],
    private: view.private,
  };
}
