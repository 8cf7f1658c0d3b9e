import type { IncomingMessage, ServerResponse } from "node:http";
import { answerInteraction, update } from "./discord-stand-in-callbacks.ts";
import { commandsBody, messageBody } from "./discord-stand-in-limits.ts";
import { type Answer, hold, isJson, refuseIfWrong } from "./discord-stand-in-messages.ts";
import type { Json, World } from "./discord-stand-in-world.ts";

/** A request with its path's parameters. */
interface Call {
  readonly parts: readonly string[];
  readonly body: Json;
  readonly list: readonly Json[];
}

type Route = readonly [method: string, path: RegExp, handle: (world: World, call: Call) => Answer];

const gatewayOf = new WeakMap<World, string>();

/** Tells the API where the gateway is. */
export function setGatewayUrl(world: World, url: string): void {
  gatewayOf.set(world, url);
}

const ROUTES: readonly Route[] = [
  ["GET", /^\/gateway\/bot$/, gatewayBot],
  [
    "GET",
    /^\/applications\/@me$/,
    (world) => ({ status: 200, body: { id: world.applicationId, name: "Parley" } }),
  ],
  ["GET", /^(\/applications\/\d+(?:\/guilds\/\d+)?\/commands)$/, listCommands],
  ["PUT", /^(\/applications\/\d+(?:\/guilds\/\d+)?\/commands)$/, putCommands],
  ["POST", /^\/interactions\/(\d+)\/([^/]+)\/callback$/, callback],
  ["PATCH", /^\/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/, editOriginal],
  ["POST", /^\/webhooks\/(\d+)\/([^/]+)$/, followUp],
  ["POST", /^\/channels\/(\d+)\/messages$/, createMessage],
  ["POST", /^\/users\/@me\/channels$/, openDirectMessage],
];

/** Answers one request as Discord's API would; whatever it does not know is a problem. */
export async function handleRequest(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  const path = decodeURIComponent((request.url ?? "").split("?")[0] ?? "").replace(/^\/api\/v10/, "");
  const method = request.method ?? "";
  if (!world.forgetful) world.requests.push(`${method} ${path}`);

  const planned = world.faults.findIndex((fault) => fault.path.test(path));
  const fault = world.faults[planned];
  if (fault !== undefined) {
    world.faults.splice(planned, 1);
    return send(
      response,
      { status: fault.status, body: fault.body ?? { message: "planned", code: 0 } },
      fault.headers,
    );
  }
  if (!path.startsWith("/interactions/") && !path.startsWith("/webhooks/")) {
    if (request.headers.authorization !== `Bot ${world.token}`) {
      return send(response, { status: 401, body: { message: "401: Unauthorized", code: 0 } });
    }
  }
  send(response, answer(world, method, path, Buffer.concat(chunks).toString("utf8")));
  world.changed();
}

function answer(world: World, method: string, path: string, text: string): Answer {
  for (const [wanted, pattern, handle] of ROUTES) {
    const match = wanted === method ? pattern.exec(path) : null;
    if (match === null) continue;
    const json: unknown = text === "" ? {} : JSON.parse(text);
    return handle(world, {
      parts: match.slice(1),
      body: isJson(json) ? json : {},
      list: Array.isArray(json) ? json.filter(isJson) : [],
    });
  }
  world.problems.push(`unknown route ${method} ${path}`);
  return { status: 404, body: { message: "404: Not Found", code: 0 } };
}

function send(
  response: ServerResponse,
  { status, body }: Answer,
  headers: Readonly<Record<string, string>> = {},
): void {
  // A 204 must not name a content type: the client would try to read it.
  if (body === undefined) return void response.writeHead(status, headers).end();
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}

function gatewayBot(world: World): Answer {
  return {
    status: 200,
    body: {
      url: gatewayOf.get(world),
      shards: world.shards,
      session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
    },
  };
}

function listCommands(world: World, { parts: [path = ""] }: Call): Answer {
  return { status: 200, body: world.commands.get(path) ?? [] };
}

function putCommands(world: World, { parts: [path = ""], list }: Call): Answer {
  const refused = refuseIfWrong(world, commandsBody, list);
  if (refused !== undefined) return refused;
  // Discord fills in what was left out.
  const filled = list.map((command) => ({
    id: world.nextId(),
    application_id: world.applicationId,
    version: world.nextId(),
    default_member_permissions: null,
    type: 1,
    name_localizations: null,
    description: "",
    description_localizations: null,
    nsfw: false,
    ...command,
  }));
  world.commands.set(path, filled);
  return { status: 200, body: filled };
}

function callback(world: World, { parts: [id = "", token = ""], body }: Call): Answer {
  return answerInteraction(world, { id, token, body });
}

function editOriginal(world: World, { parts: [, token = ""], body }: Call): Answer {
  const interaction = world.interactions.get(token);
  if (interaction?.answered === 6) {
    return (
      update(world, interaction, body) ?? { status: 200, body: world.messages.get(interaction.under ?? "") }
    );
  }
  if (interaction?.answered !== 5) {
    return { status: 404, body: { message: "Unknown Webhook", code: 10015 } };
  }
  const { channelId, deferredFlags: flags } = interaction;
  const refused = refuseIfWrong(world, messageBody, body);
  return refused ?? { status: 200, body: hold(world, { ...body, flags }, { channelId, interaction }) };
}

function followUp(world: World, { parts: [, token = ""], body }: Call): Answer {
  const interaction = world.interactions.get(token);
  if (interaction?.answered === undefined)
    return { status: 404, body: { message: "Unknown Webhook", code: 10015 } };
  const refused = refuseIfWrong(world, messageBody, body);
  return (
    refused ?? { status: 200, body: hold(world, body, { channelId: interaction.channelId, interaction }) }
  );
}

function createMessage(world: World, { parts: [channelId = ""], body }: Call): Answer {
  return refuseIfWrong(world, messageBody, body) ?? { status: 200, body: hold(world, body, { channelId }) };
}

function openDirectMessage(world: World, { body }: Call): Answer {
  const id = String(body["recipient_id"]);
  return {
    status: 200,
    body: { id: `9${id}`, type: 1, recipients: [{ id, username: "someone", discriminator: "0" }] },
  };
}
