import type { Query } from "../index.ts";

/** What a question asks for, as a key that like questions share whatever their wording. */
export function askedFor(query: Query): string {
  return query.text.toLowerCase();
}
