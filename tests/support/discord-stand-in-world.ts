import { EventEmitter, once } from "node:events";

/** JSON as it goes over the wire. */
export type Json = Record<string, unknown>;

/** A message that the stand-in holds, as Discord's API shows it. */
export interface HeldMessage extends Json {
  readonly id: string;
  readonly channel_id: string;
  readonly content: string;
  readonly flags: number;
  readonly embeds: readonly Json[];
  readonly components: readonly Json[];
}

/** An interaction and what the bot has answered so far. */
export interface HeldInteraction {
  readonly id: string;
  readonly token: string;
  readonly kind: "command" | "component" | "autocomplete" | "modal";
  readonly payload: Json;
  readonly channelId: string;
  /** The message a button stands under. */
  readonly under?: string;
  readonly bornAt: number;
  /** As if the three seconds were over. */
  expired: boolean;
  /** Type of the first answer. */
  answered?: number;
  answeredAt?: number;
  /** Flags a deferral announced; they hold for the message that replaces it. */
  deferredFlags?: unknown;
  readonly messages: string[];
  modal?: Json;
  suggestions?: readonly Json[];
  /** Called when a message is shown for it; for load programs. */
  onShown?: () => void;
}

/** A fault to answer with instead of the real answer. */
export interface PlannedFault {
  readonly path: RegExp;
  readonly status: number;
  readonly body?: Json;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Everything that the stand-in knows; its parts share it. */
export interface World {
  readonly token: string;
  readonly applicationId: string;
  readonly bot: Json;
  readonly commands: Map<string, readonly Json[]>;
  readonly messages: Map<string, HeldMessage>;
  readonly interactions: Map<string, HeldInteraction>;
  readonly faults: PlannedFault[];
  /** What broke a rule of Discord. A test ends by holding this to be empty. */
  readonly problems: string[];
  /** Method and path of every request, in order. */
  readonly requests: string[];
  readonly shards: number;
  readonly deadlineMs: number;
  /** Whether a long run forgets what was answered. */
  readonly forgetful: boolean;
  nextId(): string;
  changed(): void;
  /** Waits until `find` gives something. Fails after `timeoutMs`, naming what was waited for. */
  until<Value>(what: string, find: () => Value | undefined, timeoutMs?: number): Promise<Value>;
}

/** What a test may set. */
export interface WorldOptions {
  readonly token?: string;
  readonly shards?: number;
  readonly deadlineMs?: number;
  readonly forgetful?: boolean;
  /** Port to listen on; one of the system's choosing when left out. */
  readonly port?: number;
}

/** A fresh world without messages. */
export function createWorld(options: WorldOptions = {}): World {
  const changes = new EventEmitter().setMaxListeners(0);
  let lastId = BigInt(Date.now() - 1_420_070_400_000) << 22n;
  const nextId = () => {
    lastId += 1n;
    return lastId.toString();
  };
  const applicationId = nextId();
  return {
    token: options.token ?? "MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.stand-in-token-that-opens-nothing",
    applicationId,
    bot: {
      id: applicationId,
      username: "Parley",
      discriminator: "0",
      avatar: null,
      bot: true,
      global_name: null,
    },
    commands: new Map(),
    messages: new Map(),
    interactions: new Map(),
    faults: [],
    problems: [],
    requests: [],
    shards: options.shards ?? 1,
    deadlineMs: options.deadlineMs ?? 60_000,
    forgetful: options.forgetful ?? false,
    nextId,
    changed: () => void changes.emit("change"),
    async until(what, find, timeoutMs = 60_000) {
      const limit = AbortSignal.timeout(timeoutMs);
      for (;;) {
        const found = find();
        if (found !== undefined) return found;
        try {
          await once(changes, "change", { signal: limit });
        } catch {
          throw new Error(`Waited ${timeoutMs} ms in vain for ${what}`);
        }
      }
    },
  };
}
