import { limits } from "./limits.ts";

/** Where a time line stands: its stretch, the page (from 0) and the part of a page that did not fit one message. */
export interface TimelinePlace {
  readonly topic?: string;
  readonly from?: string;
  readonly until?: string;
  readonly page: number;
  readonly part: number | "last";
}

/** What a button or form does. All of it is in the custom id, so that it works after a restart. */
export type Action =
  | { readonly kind: "question"; readonly question: string }
  | { readonly kind: "sources"; readonly reference: string }
  | { readonly kind: "both-sides"; readonly dispute: string }
  | { readonly kind: "timeline"; readonly topic: string }
  /** Turns a time line's page where it stands. */
  | { readonly kind: "page"; readonly place: TimelinePlace }
  | { readonly kind: "helpful"; readonly reference: string }
  | { readonly kind: "not-helpful"; readonly reference: string }
  | { readonly kind: "report"; readonly reference: string }
  | { readonly kind: "share" };

const PREFIXES = {
  question: "q",
  sources: "s",
  "both-sides": "b",
  timeline: "t",
  page: "p",
  helpful: "y",
  "not-helpful": "n",
  report: "r",
  share: "x",
} as const;

/** An action as a custom id; undefined if it does not fit into Discord's 100 characters. */
export function toCustomId(action: Action): string | undefined {
  const id = `${PREFIXES[action.kind]}:${payloadOf(action)}`;
  return id.length <= limits.customId ? id : undefined;
}

function payloadOf(action: Action): string {
  switch (action.kind) {
    case "question":
      return action.question;
    case "both-sides":
      return action.dispute;
    case "timeline":
      return action.topic;
    case "page": {
      const { page, part, from, until, topic } = action.place;
      return [page, part === "last" ? "z" : part, from ?? "", until ?? "", topic ?? ""].join(":");
    }
    case "share":
      return "";
    case "sources":
    case "helpful":
    case "not-helpful":
    case "report":
      return action.reference;
    default:
      return action satisfies never;
  }
}

/** The action behind a custom id; undefined if it is none of ours. */
export function parseCustomId(id: string): Action | undefined {
  const match = /^([a-z]):(.*)$/s.exec(id);
  const payload = match?.[2] ?? "";
  switch (match?.[1]) {
    case PREFIXES.question:
      return { kind: "question", question: payload };
    case PREFIXES.sources:
      return { kind: "sources", reference: payload };
    case PREFIXES["both-sides"]:
      return { kind: "both-sides", dispute: payload };
    case PREFIXES.helpful:
      return { kind: "helpful", reference: payload };
    case PREFIXES["not-helpful"]:
      return { kind: "not-helpful", reference: payload };
    case PREFIXES.report:
      return { kind: "report", reference: payload };
    case PREFIXES.share:
      return { kind: "share" };
    case PREFIXES.timeline:
      return { kind: "timeline", topic: payload };
    case PREFIXES.page:
      return parsePage(payload);
    default:
      return undefined;
  }
}

function parsePage(payload: string): Action | undefined {
  const match = /^(\d{1,4}):(\d{1,2}|z):([\d-]*):([\d-]*):(.*)$/s.exec(payload);
  if (!match) return undefined;
  const [, page, part, from, until, topic] = match;
  return {
    kind: "page",
    place: {
      page: Number(page),
      part: part === "z" ? "last" : Number(part),
      ...(from ? { from } : {}),
      ...(until ? { until } : {}),
      ...(topic ? { topic } : {}),
    },
  };
}
