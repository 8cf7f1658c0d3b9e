import { Worker } from "node:worker_threads";
import type { EngineOutline, LoadEngine } from "./engine-host.ts";
import { hostThread } from "./host-thread.ts";
import { type FirstLetter, toError } from "./thread-letters.ts";

const PROGRAM = new URL("./engine-thread.ts", import.meta.url).href;
/** Threads do not inherit how TypeScript is read (`--import tsx` has no effect in them); each one has to be told. */
const START = `
const { tsx, program } = require("node:worker_threads").workerData;
import(tsx).then(({ register }) => {
  register();
  return import(program);
});`;

/**
 * Loads a fact base in a thread of its own, so that neither loading nor answering holds up the thread that talks to
 * the platforms. The fact base is in that thread only.
 */
export const startEngineThread: LoadEngine = async (folder, onLost) => {
  const worker = new Worker(START, {
    eval: true,
    execArgv: [],
    workerData: { folder, tsx: import.meta.resolve("tsx/esm/api"), program: PROGRAM },
  });
  try {
    return hostThread({ worker, outline: await outlineFrom(worker), onLost });
  } catch (error) {
    await worker.terminate();
    throw error;
  }
};

function outlineFrom(worker: Worker): Promise<EngineOutline> {
  return new Promise((resolve, reject) => {
    worker.once("message", (letter: FirstLetter) => {
      if (letter.kind === "ready") resolve(letter.outline);
      else reject(toError(letter.fault));
    });
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the engine's thread ended while loading (${code})`)));
  });
}
