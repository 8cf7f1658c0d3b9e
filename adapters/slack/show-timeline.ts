import type { AnsweringService } from "../../src/service/answering-service.ts";
import type { TimelinePlace } from "./action.ts";
import type { Place } from "./place.ts";
import { showReply } from "./show-reply.ts";

interface TimelineAsked {
  readonly service: AnsweringService;
  readonly person: string;
  readonly show: Place;
}

/** Shows a page of a time line with buttons to the pages beside it. */
export async function showTimeline(
  at: TimelinePlace,
  { service, person, show }: TimelineAsked,
): Promise<void> {
  const reply = await service.timeline({ ...at, platform: "slack", person });
  const page = reply.page ?? at.page;
  const pages = reply.pages ?? 1;
  await showReply(reply, show, {
    ...(page > 0 ? { earlier: { ...at, page: page - 1 } } : {}),
    ...(page < pages - 1 ? { later: { ...at, page: page + 1 } } : {}),
    ...(pages > 1 ? { page: [page, pages] } : {}),
  });
}
