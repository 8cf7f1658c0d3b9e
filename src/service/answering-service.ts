import type { Message } from "../index.ts";

/** The platforms a question can come from. */
export type Platform = "discord" | "slack" | "terminal";

/** A question as an adapter hands it over. Ids are opaque; they are hashed before anything is kept. */
export interface AskRequest {
  readonly platform: Platform;
  readonly text: string;
  /** `YYYY-MM-DD`: answer as things stood on this day. */
  readonly asOf?: string;
  /** Names the thread, reply chain or direct message; follow-ups share it. Left out: no follow-ups. */
  readonly conversation?: string;
  /** Nothing can have been said in the conversation before. */
  readonly opens?: boolean;
  readonly person?: string;
  readonly channel?: string;
  /** Server or workspace, for channel settings. */
  readonly space?: string;
}

/** What became of a request. Expected outcomes are values; an adapter only translates them. */
export type Reply =
  | { readonly kind: "message"; readonly message: Message }
  /** Too many questions: `text` is one calm sentence with the waiting time, to be shown privately. */
  | { readonly kind: "limited"; readonly retryAfterSeconds: number; readonly text: string }
  /** Shutting down, or a fault: `text` is one calm sentence (with the incident id); the cause is in the log. */
  | { readonly kind: "fault"; readonly incident: string; readonly text: string }
  /** A button whose facts or dispute the fact base no longer has. */
  | { readonly kind: "gone"; readonly text: string };

/** Helpful or not, by whom does not matter. `comment` and `question` come only with a negative verdict. */
export interface Feedback {
  readonly platform: Platform;
  readonly person?: string;
  /** The message's `reference`. */
  readonly reference: string;
  readonly verdict: "helpful" | "wrong" | "outdated" | "unclear";
  readonly comment?: string;
  readonly question?: string;
}

/** Stretch of a time line behind a command or a page button. Pages start at 0. */
export interface TimelineQuery {
  readonly topic?: string;
  readonly from?: string;
  readonly until?: string;
  readonly page?: number;
}

/** What a channel allows. */
export interface ChannelSettings {
  /** Answer follow-ups in threads only when mentioned. */
  readonly onlyWhenMentioned: boolean;
  /** Role or user-group id that may ask; everyone when left out. */
  readonly allowedRole?: string;
}

/** The one thing an adapter talks to. Nothing here throws for a person's input. */
export interface AnsweringService {
  /** Whether so many questions wait that a new one may take a second or more. */
  isBusy(): boolean;
  ask(request: AskRequest): Promise<Reply>;
  /** A page of a time line, with `pages` in all; pages hold at most ten lines. */
  timeline(
    request: TimelineQuery & { readonly platform: Platform; readonly person?: string },
  ): Promise<Reply & { readonly page?: number; readonly pages?: number }>;
  /** Both sides of the dispute with this id (a message's `bothSides`). */
  bothSides(disputeId: string, platform: Platform): Promise<Reply>;
  /** Full sources of the facts in a message's `reference`. */
  sources(reference: string, platform: Platform): Promise<Reply>;
  /** The sources of the last answer in a conversation. */
  lastSources(conversation: string, platform: Platform): Promise<Reply>;
  /** What the bot covers, up to which day, what it stores, how to report an error, and the platform's way to `forget`. */
  about(forgetCommand: string, language?: "en" | "zh"): Message;
  /** Covered questions that fit what has been typed so far, best first. */
  suggest(typed: string, limit: number): Promise<readonly string[]>;
  topics(): readonly { readonly id: string; readonly title: string; readonly titleZh: string }[];
  /** Good first questions for empty states and suggested prompts; 25 at most. */
  examples(limit: number): readonly string[];
  /** The newest facts of the base, newest first, for App Home. */
  latest(limit: number): readonly { readonly text: string; readonly from: string }[];
  /** Keeps the feedback; resolves once it is stored for good, rejects never (a failure is a `fault`). */
  feedback(
    feedback: Feedback,
  ): Promise<{ readonly kind: "kept" } | { readonly kind: "fault"; readonly text: string }>;
  /** Deletes what can be tied to the person; tells how many rows went. */
  forget(platform: Platform, person: string): Promise<{ readonly text: string }>;
  /** Whether the bot takes part in this conversation (so that a thread needs no mention). */
  takesPart(conversation: string): Promise<boolean>;
  channelSettings(platform: Platform, space: string, channel: string): Promise<ChannelSettings>;
  setChannelSettings(
    platform: Platform,
    space: string,
    channel: string,
    settings: ChannelSettings,
  ): Promise<void>;
}
