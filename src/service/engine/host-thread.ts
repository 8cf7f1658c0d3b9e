import type { Worker } from "node:worker_threads";
import type { EngineDesk } from "./engine-desk.ts";
import type { EngineHost, EngineOutline } from "./engine-host.ts";
import { type LetterTo, type ReplyLetter, toError } from "./thread-letters.ts";

interface HostThreadOptions {
  /** A thread of `engine-thread.ts` that is ready. */
  readonly worker: Worker;
  readonly outline: EngineOutline;
  readonly onLost: (error: Error) => void;
}

/** Who waits for a reply; `resolve` takes what the request asked for. */
interface Asker {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

/** An answer takes milliseconds: a thread that says nothing for so long with a request in hand is stuck. */
const SILENCE_MS = 30_000;

/** The face of an engine's thread: requests go out as letters, and each reply finds its asker by number. */
export function hostThread({ worker, outline, onLost }: HostThreadOptions): EngineHost {
  const askers = new Map<number, Asker>();
  let asked = 0;
  let isWanted = true;
  let cause: Error | undefined;
  let gone: Error | undefined;
  let silence: NodeJS.Timeout | undefined;

  function ask<Name extends keyof EngineDesk>(
    name: Name,
  ): (...given: Parameters<EngineDesk[Name]>) => Promise<ReturnType<EngineDesk[Name]>> {
    return (...given) =>
      new Promise((resolve, reject) => {
        // A thread that is gone takes letters without a word.
        if (gone !== undefined) return reject(gone);
        asked += 1;
        const letter: LetterTo<Name> = { id: asked, name, given };
        worker.postMessage(letter);
        askers.set(letter.id, { resolve, reject });
        silence ??= setTimeout(giveUp, SILENCE_MS);
      });
  }

  function giveUp(): void {
    cause = new Error(`the engine's thread has said nothing for ${SILENCE_MS} ms`);
    void worker.terminate();
  }

  function end(): Promise<void> {
    isWanted = false;
    return worker.terminate().then(() => undefined);
  }

  function rest(): void {
    clearTimeout(silence);
    silence = undefined;
    if (!isWanted) void end();
  }

  // `never` fits every asker: what is in a reply is known only to who asked.
  worker.on("message", (letter: ReplyLetter<never>) => {
    const asker = askers.get(letter.id);
    askers.delete(letter.id);
    if (letter.kind === "done") asker?.resolve(letter.result);
    else asker?.reject(toError(letter.fault));
    if (askers.size === 0) rest();
    else silence?.refresh();
  });
  worker.once("error", (error) => {
    cause = error;
  });
  worker.once("exit", (code) => {
    gone = new Error(`the engine's thread has ended (${code})`, { cause });
    clearTimeout(silence);
    for (const { reject } of askers.values()) reject(gone);
    askers.clear();
    // Whoever runs the service ends the process: a supervisor starts a whole one, with nothing half lost in it.
    if (isWanted) onLost(gone);
  });

  return {
    outline,
    answer: ask("answer"),
    timeline: ask("timeline"),
    bothSides: ask("bothSides"),
    recall: ask("recall"),
    suggest: ask("suggest"),
    retire() {
      isWanted = false;
      if (askers.size === 0) rest();
    },
    end,
  };
}
