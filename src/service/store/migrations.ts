import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

/** A step of the schema. Steps are never changed once released, only added. */
export interface Migration {
  readonly name: string;
  up(db: Kysely<Tables>): Promise<void>;
}

/** All steps in order; the store's version is the number of steps it has taken. */
export const migrations: readonly Migration[] = [
  {
    name: "first tables",
    async up(db) {
      await db.schema
        .createTable("conversation")
        .addColumn("id", "text", (column) => column.primaryKey())
        .addColumn("person", "text")
        .addColumn("query", "text")
        .addColumn("reference", "text")
        .addColumn("updated_at", "text", (column) => column.notNull())
        .execute();
      await db.schema
        .createTable("feedback")
        .addColumn("id", "text", (column) => column.primaryKey())
        .addColumn("platform", "text", (column) => column.notNull())
        .addColumn("reference", "text", (column) => column.notNull())
        .addColumn("verdict", "text", (column) => column.notNull())
        .addColumn("comment", "text")
        .addColumn("question", "text")
        .addColumn("created_at", "text", (column) => column.notNull())
        .execute();
      await db.schema
        .createTable("gap")
        .addColumn("id", "text", (column) => column.primaryKey())
        .addColumn("platform", "text", (column) => column.notNull())
        .addColumn("language", "text", (column) => column.notNull())
        .addColumn("reason", "text", (column) => column.notNull())
        .addColumn("question", "text", (column) => column.notNull())
        .addColumn("created_at", "text", (column) => column.notNull())
        .execute();
      await db.schema
        .createTable("installation")
        .addColumn("id", "text", (column) => column.primaryKey())
        .addColumn("value", "text", (column) => column.notNull())
        .addColumn("updated_at", "text", (column) => column.notNull())
        .execute();
      await db.schema
        .createTable("channel")
        .addColumn("id", "text", (column) => column.primaryKey())
        .addColumn("settings", "text", (column) => column.notNull())
        .addColumn("updated_at", "text", (column) => column.notNull())
        .execute();
    },
  },
  {
    name: "indexes for expiry and forgetting",
    async up(db) {
      await db.schema.createIndex("conversation_updated").on("conversation").column("updated_at").execute();
      await db.schema.createIndex("conversation_person").on("conversation").column("person").execute();
      await db.schema.createIndex("gap_created").on("gap").column("created_at").execute();
      await db.schema.createIndex("feedback_created").on("feedback").column("created_at").execute();
    },
  },
];
