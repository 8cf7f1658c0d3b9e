import type { ChannelSettings, Feedback } from "../answering-service.ts";
import type { Installations } from "../installations.ts";

/** What is remembered of a conversation. */
export interface StoredConversation {
  /** The last query as JSON; left out when its time is up. */
  readonly query?: string;
  readonly reference?: string;
  /** ISO time of the last question. */
  readonly updatedAt: string;
}

/** A conversation to be stored under its pseudonym, and who asked last. */
export interface ConversationRow extends StoredConversation {
  readonly id: string;
  readonly person?: string;
}

/** Conversations by pseudonym. */
export interface Conversations {
  find(id: string): Promise<StoredConversation | undefined>;
  /** Stores all of them or none. No id may occur twice. */
  save(rows: readonly ConversationRow[]): Promise<void>;
}

/** A verdict as kept: comment and question only with a negative one. */
export interface StoredFeedback {
  readonly id: string;
  readonly platform: string;
  readonly reference: string;
  readonly verdict: Feedback["verdict"];
  readonly comment?: string;
  readonly question?: string;
  readonly createdAt: string;
}

/** Feedback; the same id again replaces the verdict. */
export interface FeedbackRows {
  save(feedback: StoredFeedback): Promise<void>;
  list(): Promise<readonly StoredFeedback[]>;
}

/** A question without an answer. */
export interface Gap {
  readonly platform: string;
  readonly language: string;
  readonly reason: string;
  readonly question: string;
  readonly createdAt: string;
}

/** The journal of questions without an answer. */
export interface Gaps {
  /** Adds all of them or none. */
  add(gaps: readonly Gap[]): Promise<void>;
  list(): Promise<readonly Gap[]>;
}

/** Settings of channels by pseudonym. */
export interface Channels {
  find(id: string): Promise<ChannelSettings | undefined>;
  save(id: string, settings: ChannelSettings, updatedAt: string): Promise<void>;
}

/** Up to when rows stay. Times are ISO. */
export interface Expiry {
  /** Queries of conversations quiet since before are emptied. */
  readonly queriesBefore: string;
  /** Conversations quiet since before are deleted. */
  readonly conversationsBefore: string;
  /** Gaps, and comments and questions of feedback, from before are deleted. */
  readonly textsBefore: string;
}

/** Everything the bot remembers. Every method rejects when the database cannot be reached. */
export interface Store {
  readonly address: string;
  readonly conversations: Conversations;
  readonly feedback: FeedbackRows;
  readonly gaps: Gaps;
  readonly installations: Installations;
  readonly channels: Channels;
  /** Secret of this store for pseudonyms; made once and shared by all processes. */
  pseudonymKey(): Promise<string>;
  /** Deletes a person's conversations, and the votes that `isTheirs` recognises; tells how many rows went. */
  forget(
    person: string,
    isTheirs: (vote: { readonly id: string; readonly reference: string }) => boolean,
  ): Promise<number>;
  expire(expiry: Expiry): Promise<void>;
  /** Writes a sign of life; rejects when the database cannot be written. */
  check(at: string): Promise<void>;
  close(): Promise<void>;
}
