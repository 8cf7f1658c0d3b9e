import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";
import { methods, type SlackBot, type SlackWorld } from "./slack-stand-in-methods.ts";
import { createResponseAddresses, type ResponseAddresses } from "./slack-stand-in-responses.ts";
import { createStandInSocket, type StandInSocket } from "./slack-stand-in-socket.ts";

/** Something the bot sent to Slack: a Web API call, or a message to a response address ("respond"). */
export interface SlackCall {
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly team: string | undefined;
  /** The response address, for "respond". */
  readonly address?: string;
}

/** An answer that Slack gives once instead of its own. */
export interface Refusal {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
}

/** Slack on loopback. */
export interface SlackStandIn {
  readonly apiUrl: string;
  readonly world: SlackWorld;
  /** The first workspace. */
  readonly bot: SlackBot;
  readonly socket: StandInSocket;
  readonly calls: readonly SlackCall[];
  /** What the bot did that Slack would refuse. A test expects none. */
  readonly problems: readonly string[];
  readonly responseUrl: () => string;
  readonly trigger: () => string;
  readonly nextTs: () => string;
  readonly refuse: (method: string, refusal: Refusal) => void;
  /** The call that `fits` from number `since` on, waiting for it. */
  waitFor(fits: (call: SlackCall) => boolean, since?: number): Promise<SlackCall>;
  close(): Promise<void>;
}

interface StandInOptions {
  /** Keep no calls, for long load runs; `onCall` hears of each. */
  readonly onCall?: (call: SlackCall) => void;
  readonly port?: number;
}

/** Long, for a machine that has other things to do. */
const WAIT_MS = 60_000;

/** A workspace of its own for a letter: `A` → team TA with the bot UBOTA. */
export function createSlackBot(letter: string): SlackBot {
  return { team: `T${letter}`, token: `xoxb-${letter}-token`, botId: `B${letter}`, userId: `UBOT${letter}` };
}

/** Starts a stand-in that knows one workspace; more come by `world.bots`, or by OAuth from `world.codes`. */
export async function startSlackStandIn({ onCall, port = 0 }: StandInOptions = {}): Promise<SlackStandIn> {
  const bot = createSlackBot("A");
  const world: SlackWorld = {
    appToken: "xapp-app-token",
    clientId: "11.22",
    clientSecret: "client-secret",
    bots: new Map([[bot.token, bot]]),
    codes: new Map(),
    triggers: new Set(),
    socketUrl: "",
  };
  const calls: SlackCall[] = [];
  const problems: string[] = [];
  const refusals = new Map<string, Refusal[]>();
  const listeners = new Set<() => void>();
  let origin = "";
  let clock = 1_790_000_000_000_000;
  const nextTs = (): string => {
    clock += 1_000_001;
    return `${String(clock).slice(0, 10)}.${String(clock).slice(10)}`;
  };
  const responses = createResponseAddresses(() => origin);
  const record = (call: SlackCall): void => {
    if (onCall === undefined) calls.push(call);
    else onCall(call);
    for (const listener of listeners) listener();
  };
  const server = createServer((request, response) => {
    void answer(request, response, { world, responses, refusals, problems, record, nextTs });
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const socket = createStandInSocket(server);
  origin = `http://127.0.0.1:${portOf(server.address())}`;
  world.socketUrl = `${origin.replace("http", "ws")}/link`;
  return {
    apiUrl: `${origin}/api/`,
    world,
    bot,
    socket,
    calls,
    problems,
    responseUrl: () => responses.create(),
    nextTs,
    trigger() {
      const trigger = `trigger-${nextTs()}`;
      world.triggers.add(trigger);
      return trigger;
    },
    refuse: (method, refusal) => void refusals.set(method, [...(refusals.get(method) ?? []), refusal]),
    async waitFor(fits, since = 0) {
      const find = (): SlackCall | undefined => calls.slice(since).find(fits);
      const found = find();
      if (found !== undefined) return found;
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          listeners.delete(look);
          reject(
            new Error(
              `waited in vain; calls: ${JSON.stringify(calls.slice(since).map((call) => call.method))}`,
            ),
          );
        }, WAIT_MS);
        const look = (): void => {
          const call = find();
          if (call === undefined) return;
          clearTimeout(timer);
          listeners.delete(look);
          resolve(call);
        };
        listeners.add(look);
      });
    },
    async close() {
      socket.close();
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

interface AnswerParts {
  readonly world: SlackWorld;
  readonly responses: ResponseAddresses;
  readonly refusals: Map<string, Refusal[]>;
  readonly problems: string[];
  readonly record: (call: SlackCall) => void;
  readonly nextTs: () => string;
}

async function answer(request: IncomingMessage, response: ServerResponse, parts: AnswerParts): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString("utf8");
  const path = request.url ?? "/";
  const method = path.startsWith("/api/") ? path.slice("/api/".length) : "respond";
  const refusal = parts.refusals.get(method)?.shift();
  if (refusal !== undefined) {
    response.writeHead(refusal.status ?? 200, { "content-type": "application/json", ...refusal.headers });
    response.end(JSON.stringify(refusal.body ?? { ok: false, error: "refused" }));
    return;
  }
  if (method !== "respond") {
    const result = callMethod(method, { body, token: bearerOf(request) }, parts);
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify(result));
    return;
  }
  const { status, args, problem } = parts.responses.take(path, body);
  if (problem !== undefined) parts.problems.push(problem);
  if (args !== undefined) parts.record({ method, args, team: undefined, address: path });
  response.writeHead(status);
  response.end(status === 200 ? "ok" : "no");
}

function callMethod(
  name: string,
  { body, token }: { readonly body: string; readonly token: string },
  { world, problems, record, nextTs }: AnswerParts,
): Readonly<Record<string, unknown>> {
  const method = methods[name];
  if (method === undefined) {
    problems.push(`unknown method ${name}`);
    return { ok: false, error: "unknown_method" };
  }
  const bot = world.bots.get(token);
  const isKnown = { bot: bot !== undefined, app: token === world.appToken, none: true }[method.token];
  if (!isKnown) return { ok: false, error: "invalid_auth" };
  const { team_id: team, ...given } = Object.fromEntries(new URLSearchParams(body));
  if (team !== undefined && team !== bot?.team) problems.push(`${name} with the token of another workspace`);
  const args = method.args.safeParse(given);
  if (!args.success) {
    problems.push(`${name}: ${z.prettifyError(args.error)}`);
    return { ok: false, error: "invalid_arguments" };
  }
  record({ method: name, args: args.data, team: bot?.team });
  return method.answer(args.data, { bot, world, nextTs });
}

function bearerOf(request: IncomingMessage): string {
  return (request.headers.authorization ?? "").replace(/^Bearer /, "");
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address === "object" && address !== null) return address.port;
  throw new Error("the stand-in is not listening");
}
