import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

/** An opened database: the queries are the same for both kinds, only these three things differ. */
export interface Database {
  readonly db: Kysely<Tables>;
  /** The address without user and password, for log and messages. */
  readonly address: string;
  /** Opens a transaction in which no other process can migrate; waits for one that does. */
  readonly beginExclusive: (connection: Kysely<Tables>) => Promise<void>;
}
