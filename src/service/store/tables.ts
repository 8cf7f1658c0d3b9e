/** What a conversation needs for the next question. Ids are pseudonyms, times ISO 8601 in UTC. */
export interface ConversationTable {
  id: string;
  /** Who asked last, so that /forget finds the row. */
  person: string | null;
  /** The last query as JSON; emptied when the conversation's time is up. */
  query: string | null;
  /** Names the facts of the last answer. */
  reference: string | null;
  updated_at: string;
}

/** A verdict on an answer. The id is a pseudonym of person and answer together, so that votes of one person cannot be linked. */
export interface FeedbackTable {
  id: string;
  platform: string;
  reference: string;
  verdict: string;
  comment: string | null;
  question: string | null;
  created_at: string;
}

/** A question that found no answer. Nothing ties it to a person. */
export interface GapTable {
  id: string;
  platform: string;
  language: string;
  reason: string;
  question: string;
  created_at: string;
}

/** A platform's installation, such as a workspace with its tokens. */
export interface InstallationTable {
  id: string;
  value: string;
  updated_at: string;
}

/** Settings of a channel as JSON, by pseudonym. */
export interface ChannelTable {
  id: string;
  settings: string;
  updated_at: string;
}

/** The store's own facts: schema version, key of the pseudonyms, last sign of life. */
export interface MetaTable {
  name: string;
  value: string;
}

/** The tables as Kysely sees them, the same in SQLite and PostgreSQL: text columns only. */
export interface Tables {
  conversation: ConversationTable;
  feedback: FeedbackTable;
  gap: GapTable;
  installation: InstallationTable;
  channel: ChannelTable;
  meta: MetaTable;
}
