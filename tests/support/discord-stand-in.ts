import { createServer } from "node:http";
import { addressOf, type StandInGateway, startGateway } from "./discord-stand-in-gateway.ts";
import { createPeople, type People } from "./discord-stand-in-people.ts";
import { createPlaces, type Places } from "./discord-stand-in-places.ts";
import { handleRequest, setGatewayUrl } from "./discord-stand-in-rest.ts";
import { createWorld, type PlannedFault, type World, type WorldOptions } from "./discord-stand-in-world.ts";

/** A stand-in of Discord on loopback: its API, its gateway, and people who use the bot. */
export interface DiscordStandIn {
  readonly world: World;
  /** For `DISCORD_API_URL`. */
  readonly apiUrl: string;
  readonly gateway: StandInGateway;
  readonly places: Places["ids"];
  readonly people: People;
  /** The next request whose path fits is answered with this. */
  failNext(fault: PlannedFault): void;
  /** Waits until the bot is connected and has been told of its servers. */
  ready(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts a stand-in that follows Discord's documentation: it holds every body to the documented limits, answers
 * interactions once and in time, hands over no text that the intents do not cover, and knows no other route.
 */
export async function startDiscordStandIn(options: WorldOptions = {}): Promise<DiscordStandIn> {
  const world = createWorld(options);
  const server = createServer((request, response) => {
    handleRequest(world, request, response).catch((error: unknown) => {
      world.problems.push(`stand-in failed: ${String(error)}`);
      response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, "127.0.0.1", resolve));
  const places = createPlaces(world);
  const gateway = startGateway(world, server, {
    guilds: (shard) => places.guilds().filter(({ id }) => places.shardOf(id) === shard),
  });
  setGatewayUrl(world, `ws://${addressOf(server)}/gateway`);
  return {
    world,
    apiUrl: `http://${addressOf(server)}/api`,
    gateway,
    places: places.ids,
    people: createPeople(world, gateway, places),
    failNext: (fault) => void world.faults.push(fault),
    ready: () =>
      world
        .until("the bot to connect", () => (gateway.counts.identified >= world.shards ? true : undefined))
        .then(() => undefined),
    stop: async () => {
      gateway.stop();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
