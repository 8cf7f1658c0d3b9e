import { createHmac, randomUUID } from "node:crypto";
import type { Platform } from "./answering-service.ts";

/** Stand-ins for platform ids: the same id gives the same pseudonym, and without the store's key there is no way back. */
export interface Pseudonyms {
  conversation(id: string): string;
  person(platform: Platform, id: string): string;
  channel(platform: Platform, space: string, channel: string): string;
  /** Names a person's vote on one answer. Votes of one person have nothing in common; without a person each is new. */
  vote(platform: Platform, person: string | undefined, reference: string): string;
}

/** Pseudonyms under the store's key: HMAC-SHA-256, 128 bits of it. */
export function createPseudonyms(key: string): Pseudonyms {
  const pseudonym = (...parts: readonly string[]): string =>
    createHmac("sha256", key).update(JSON.stringify(parts)).digest("base64url").slice(0, 22);
  return {
    conversation: (id) => pseudonym("conversation", id),
    person: (platform, id) => pseudonym("person", platform, id),
    channel: (platform, space, channel) => pseudonym("channel", platform, space, channel),
    vote: (platform, person, reference) =>
      person === undefined ? randomUUID() : pseudonym("vote", platform, person, reference),
  };
}
