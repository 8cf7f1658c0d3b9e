import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import type { Database } from "./database.ts";
import type { Tables } from "./tables.ts";

/** Any number, the same in every process: serialises migrations. */
const MIGRATION_LOCK = 7_211_031_801;

/** Told when a connection that nobody was using broke; the pool replaces it by itself. */
export type OnLostConnection = (error: Error) => void;

/** Opens a pool on PostgreSQL whose every step is bounded in time. Connects on first use. */
export function openPostgres(url: string, onLostConnection: OnLostConnection): Database {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: "parley",
    max: 8,
    connectionTimeoutMillis: 3000,
    query_timeout: 5000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
  });
  pool.on("error", onLostConnection);
  return {
    db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
    address: withoutSecrets(url),
    async beginExclusive(connection) {
      await sql`begin`.execute(connection);
      await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(connection);
    },
  };
}

function withoutSecrets(url: string): string {
  if (!URL.canParse(url)) return "postgres:";
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}
