import { setTimeout as pause } from "node:timers/promises";
import { type Client, Events } from "discord.js";
import type { AdapterContext, PlatformEvent, RunningAdapter } from "../../src/service/adapter.ts";
import { ConfigError } from "../../src/service/config-error.ts";
import { createBoundedMap } from "./bounded-map.ts";
import type { DiscordConfig } from "./config.ts";
import { createClient } from "./create-client.ts";
import { createDesk } from "./desk.ts";
import { forgetDirectMessages } from "./forget-direct-messages.ts";
import { guardPackets } from "./guard-packets.ts";
import { toInteractionEvent } from "./handle-interaction.ts";
import { toMessageEvent } from "./handle-message.ts";
import { refusalIn, refusalOf, signIn } from "./sign-in.ts";

/** How long Discord may be silent before that is said aloud. */
const PATIENCE_MS = 10_000;
/** Waiting times between attempts to reach Discord; the last one repeats. */
const PAUSES_MS = [1000, 2000, 5000, 10_000, 30_000] as const;

type Context = AdapterContext<DiscordConfig>;

/**
 * Connects to Discord and answers from then on. Rejects with a `ConfigError` if Discord refuses the token or the
 * intents. If Discord cannot be reached, says so and goes on trying; readiness tells that too.
 */
export async function startDiscord(context: Context): Promise<RunningAdapter> {
  const stopped = new AbortController();
  const clients: { current?: Client } = {};
  const first = keepSigningIn(context, clients, stopped.signal);
  const outcome = await Promise.race([first, pause(PATIENCE_MS, "silent" as const, { ref: false })]);
  if (outcome === "silent") {
    context.log.warn("Discord has not answered yet; still trying");
    context.connection.disconnected("Discord has not answered yet");
    void first.then((problem) => {
      if (problem !== undefined) context.fail(problem);
    });
  } else if (outcome !== undefined) {
    throw new ConfigError([outcome]);
  }
  return {
    async stop() {
      stopped.abort();
      // Closing the line is not a lost line.
      clients.current
        ?.removeAllListeners(Events.ShardReconnecting)
        .removeAllListeners(Events.ShardDisconnect);
      await clients.current?.destroy();
    },
  };
}

/** Tries until connected or stopped; resolves to the problem if Discord refuses. */
async function keepSigningIn(
  context: Context,
  clients: { current?: Client },
  stopped: AbortSignal,
): Promise<string | undefined> {
  for (let attempt = 0; !stopped.aborted; attempt += 1) {
    const client = createClient(context.config);
    clients.current = client;
    guardPackets(client, context.log);
    listen(client, context);
    const outcome = await signIn(client, context.config.DISCORD_TOKEN);
    if (outcome.kind === "connected") {
      failWhenRefused(client, context);
      forgetDirectMessages(client);
      return undefined;
    }
    await client.destroy();
    if (outcome.kind === "refused") return outcome.problem;
    const waitMs = PAUSES_MS[Math.min(attempt, PAUSES_MS.length - 1)] ?? 0;
    context.log.warn("Discord cannot be reached", { reason: outcome.reason, retryInMs: waitMs });
    context.connection.disconnected(`Discord cannot be reached (${outcome.reason})`);
    await pause(waitMs, undefined, { signal: stopped }).catch(() => undefined);
  }
  return undefined;
}

function listen(client: Client, context: Context): void {
  const { log, connection } = context;
  const desk = createDesk(context.service, log);
  const seen = createBoundedMap<true>(5000);
  const take = (id: string, event: PlatformEvent | undefined) => {
    // After a reconnect Discord may send an event twice.
    if (event === undefined || seen.has(id)) return;
    seen.set(id, true);
    void context.handle(event);
  };
  client.on(Events.InteractionCreate, (interaction) =>
    take(interaction.id, toInteractionEvent(desk, interaction)),
  );
  client.on(Events.MessageCreate, (message) => take(message.id, toMessageEvent(desk, message)));
  client.on(Events.ShardReady, (shard) => {
    log.info("shard ready", { shard });
    connection.connected();
  });
  client.on(Events.ShardResume, (shard, replayed) => {
    log.info("shard resumed", { shard, replayed });
    connection.connected();
  });
  client.on(Events.ShardReconnecting, () => connection.disconnected("Discord closed the line; reconnecting"));
  client.on(Events.ShardError, (error, shard) => {
    // A refusal ends signing in, and is told there.
    if (refusalIn(error) === undefined) log.warn("gateway error", { shard, error });
  });
  client.on(Events.Error, (error) => log.error("client error", { error }));
  client.on(Events.Warn, (warning) => log.warn("discord.js warns", { warning }));
}

/** Once connected, a refusal (a token that was reset, say) ends the process with a clear line. */
function failWhenRefused(client: Client, context: Context): void {
  client.on(Events.ShardDisconnect, ({ code }) => {
    context.connection.disconnected(`Discord closed the line for good (${code})`);
    context.fail(refusalOf(code) ?? `Discord closed the line for good (close code ${code})`);
  });
}
