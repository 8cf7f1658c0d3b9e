import type { AnsweringService } from "../../src/service/answering-service.ts";
import type { Log } from "../../src/service/log.ts";
import { type BoundedMap, createBoundedMap } from "./bounded-map.ts";

/** What every handler works with. The memories are only short cuts: nothing that must outlive a restart is in them. */
export interface Desk {
  readonly service: AnsweringService;
  readonly log: Log;
  /** Conversation of an answer, by the id of its Discord message. */
  readonly conversations: BoundedMap<string>;
  /** Reference of the last answer, by channel and person, for `/sources`. */
  readonly references: BoundedMap<string>;
  /** Who was already told something that is said once, with the time in ms until which it holds. */
  readonly told: BoundedMap<number>;
}

/** A desk with empty memories. */
export function createDesk(service: AnsweringService, log: Log): Desk {
  return {
    service,
    log,
    conversations: createBoundedMap(10_000),
    references: createBoundedMap(10_000),
    told: createBoundedMap(10_000),
  };
}
