import { WebSocket } from "ws";
import { z } from "zod";

/** `NODE_OPTIONS` of a process that is to be inspected. */
export const INSPECTED = "--inspect=127.0.0.1:0";

const INSPECTOR_ADDRESS = /Debugger listening on (ws:\S+)/;

/** Lines with which Node tells of the inspector. */
export const INSPECTOR_LINES = /^(?:Debugger |For help, see: ).*\n/gm;

const reply = z.looseObject({ id: z.int(), result: z.unknown() });
const heapUsage = z.looseObject({ usedSize: z.number(), backingStorageSize: z.number().default(0) });

/** Node's inspector in another process. */
export interface Inspector {
  /** What lives on the heap, buffers included, after a full garbage collection; in MiB. */
  liveMiB(): Promise<number>;
  /** Begins to take samples of what runs. */
  startProfile(): Promise<void>;
  /** The samples since, in the format of `.cpuprofile` files. */
  stopProfile(): Promise<unknown>;
  close(): void;
}

/** Opens the inspector of a process that was started with `INSPECTED`, by what it wrote to standard error. */
export async function openInspector(output: string): Promise<Inspector> {
  const address = INSPECTOR_ADDRESS.exec(output)?.[1];
  if (address === undefined) throw new Error("the process was not started with an inspector");
  const socket = new WebSocket(address, { maxPayload: 512 * 1024 * 1024 });
  const waiting = new Map<number, (result: unknown) => void>();
  await new Promise<void>((resolve, reject) => socket.once("open", resolve).once("error", reject));
  socket.on("message", (data: Buffer) => {
    const message = reply.safeParse(JSON.parse(data.toString("utf8")));
    if (message.success) waiting.get(message.data.id)?.(message.data.result);
  });
  let calls = 0;
  const call = (method: string): Promise<unknown> => {
    calls += 1;
    const id = calls;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method }));
    });
  };
  return {
    async liveMiB() {
      await call("HeapProfiler.collectGarbage");
      const { usedSize, backingStorageSize } = heapUsage.parse(await call("Runtime.getHeapUsage"));
      return (usedSize + backingStorageSize) / 1024 / 1024;
    },
    async startProfile() {
      await call("Profiler.enable");
      await call("Profiler.start");
    },
    stopProfile: () => call("Profiler.stop"),
    close: () => socket.close(),
  };
}
