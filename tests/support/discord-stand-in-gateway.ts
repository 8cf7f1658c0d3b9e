import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { z } from "zod";
import type { Json, World } from "./discord-stand-in-world.ts";

const packetSchema = z.looseObject({ op: z.int(), d: z.unknown() });
const identifySchema = z.looseObject({
  token: z.string(),
  intents: z.int(),
  shard: z.tuple([z.int(), z.int()]),
  properties: z.looseObject({}),
});
const resumeSchema = z.looseObject({ token: z.string(), session_id: z.string(), seq: z.int() });

/** Members, presences and message contents: an application has to apply for these intents. */
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);

/** A line to one shard of the bot, with the events it was sent. */
interface Session {
  readonly id: string;
  readonly shard: number;
  readonly intents: number;
  readonly events: { readonly t: string; readonly s: number; readonly d: unknown }[];
  sequence: number;
  socket?: WebSocket;
}

/** The gateway as tests use it. */
export interface StandInGateway {
  /** Sends an event to a shard, now or when it resumes. */
  dispatch(event: string, data: unknown, shard?: number): void;
  /** Sends anything at all, even what is no packet. */
  sendRaw(text: string, shard?: number): void;
  /** Closes the lines with a code. */
  close(code: number): void;
  /** Cuts the lines as a failing network would. */
  cut(): void;
  /** Refuses whoever identifies from now on. */
  refuseWith(code: number | undefined): void;
  /** Forgets all sessions: who resumes is told that the session is invalid. */
  forgetSessions(): void;
  readonly counts: { identified: number; resumed: number; heartbeats: number };
  intents(): number;
  isUp(shard?: number): boolean;
  stop(): void;
}

/** What is sent when a shard has identified. */
export interface Welcome {
  readonly guilds: (shard: number) => readonly Json[];
}

/** Speaks Discord's gateway protocol (version 10, JSON) at `/gateway` of the server. */
export function startGateway(world: World, server: Server, welcome: Welcome): StandInGateway {
  const sockets = new WebSocketServer({ server, path: "/gateway" });
  const sessions = new Map<string, Session>();
  const counts = { identified: 0, resumed: 0, heartbeats: 0 };
  let refusal: number | undefined;
  let intents = 0;

  const at = (shard: number) => [...sessions.values()].filter((session) => session.shard === shard).at(-1);
  const push = (session: Session, t: string, d: unknown) => {
    session.sequence += 1;
    const event = { t, s: session.sequence, d };
    if (!world.forgetful) session.events.push(event);
    session.socket?.send(JSON.stringify({ op: 0, ...event }));
  };

  const identify = (socket: WebSocket, data: unknown) => {
    const { token, intents: wanted, shard } = identifySchema.parse(data);
    if (token !== world.token) return socket.close(4004, "Authentication failed.");
    if (refusal !== undefined) return socket.close(refusal, "Refused.");
    if ((wanted & PRIVILEGED) !== 0) return socket.close(4014, "Disallowed intent(s).");
    intents = wanted;
    const session: Session = {
      id: world.nextId(),
      shard: shard[0],
      intents: wanted,
      events: [],
      sequence: 0,
      socket,
    };
    sessions.set(session.id, session);
    counts.identified += 1;
    const guilds = welcome.guilds(shard[0]);
    push(session, "READY", {
      v: 10,
      user: world.bot,
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: `ws://${addressOf(server)}/gateway`,
      shard,
      application: { id: world.applicationId, flags: 0 },
    });
    for (const guild of guilds) push(session, "GUILD_CREATE", guild);
  };

  const resume = (socket: WebSocket, data: unknown) => {
    const { token, session_id, seq } = resumeSchema.parse(data);
    const session = sessions.get(session_id);
    if (token !== world.token) return socket.close(4004, "Authentication failed.");
    if (session === undefined) return socket.send(JSON.stringify({ op: 9, d: false }));
    session.socket = socket;
    for (const event of session.events.filter(({ s }) => s > seq))
      socket.send(JSON.stringify({ op: 0, ...event }));
    push(session, "RESUMED", { _trace: [] });
    counts.resumed += 1;
  };

  sockets.on("connection", (socket) => {
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 20_000 } }));
    socket.on("message", (raw: Buffer) => {
      const { op, d } = packetSchema.parse(JSON.parse(raw.toString("utf8")));
      if (op === 1) {
        counts.heartbeats += 1;
        socket.send(JSON.stringify({ op: 11 }));
      } else if (op === 2) identify(socket, d);
      else if (op === 6) resume(socket, d);
      else if (op !== 3) world.problems.push(`unknown gateway opcode ${op}`);
      world.changed();
    });
    socket.on("close", () => {
      for (const session of sessions.values()) if (session.socket === socket) delete session.socket;
      world.changed();
    });
  });

  return {
    counts,
    dispatch(event, data, shard = 0) {
      const session = at(shard);
      if (session === undefined) throw new Error(`Shard ${shard} never identified`);
      push(session, event, data);
    },
    sendRaw: (text, shard = 0) => at(shard)?.socket?.send(text),
    close: (code) => sockets.clients.forEach((socket) => socket.close(code)),
    cut: () => sockets.clients.forEach((socket) => socket.terminate()),
    refuseWith: (code) => {
      refusal = code;
    },
    forgetSessions: () => sessions.clear(),
    intents: () => intents,
    isUp: (shard = 0) => at(shard)?.socket !== undefined,
    stop: () => {
      sockets.clients.forEach((socket) => socket.terminate());
      sockets.close();
    },
  };
}

/** Host and port the server listens on. */
export function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new Error("The stand-in does not listen on a port");
  return `127.0.0.1:${address.port}`;
}
