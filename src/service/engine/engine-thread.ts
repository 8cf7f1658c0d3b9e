import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { createEngine, loadKnowledge } from "../../index.ts";
import { createEngineDesk, type EngineDesk } from "./engine-desk.ts";
import { outlineOf } from "./engine-host.ts";
import { type FirstLetter, type ReplyLetter, type RequestLetter, toFault } from "./thread-letters.ts";

/**
 * The thread of an engine: loads the fact base folder it is given, says what came of it, then answers one request
 * after the other. Everything here is synchronous; requests queue in the thread's port.
 */
const port = parentPort;
if (port === null) throw new Error("this program is a thread of the service");
const say = (letter: FirstLetter | ReplyLetter<unknown>): void => port.postMessage(letter);

try {
  const { folder } = z.looseObject({ folder: z.string() }).parse(workerData);
  const engine = createEngine(loadKnowledge(folder));
  const outline = outlineOf(engine);
  const desk = createEngineDesk(engine);
  port.on("message", (letter: RequestLetter) => say(fulfil(desk, letter)));
  say({ kind: "ready", outline });
} catch (error) {
  say({ kind: "not-loaded", fault: toFault(error) });
}

/** One request that fails is one answer less; the thread goes on. */
function fulfil(desk: EngineDesk, letter: RequestLetter): ReplyLetter<unknown> {
  const { id } = letter;
  try {
    return { kind: "done", id, result: work(desk, letter) };
  } catch (error) {
    return { kind: "failed", id, fault: toFault(error) };
  }
}

function work(desk: EngineDesk, { name, given }: RequestLetter): ReturnType<EngineDesk[keyof EngineDesk]> {
  switch (name) {
    case "answer":
      return desk.answer(...given);
    case "timeline":
      return desk.timeline(...given);
    case "bothSides":
      return desk.bothSides(...given);
    case "recall":
      return desk.recall(...given);
    case "suggest":
      return desk.suggest(...given);
    default:
      return name satisfies never;
  }
}
