import { once } from "node:events";
import type { Writable } from "node:stream";

/** Writes to a stream and waits while it is full, so that a slow reader is not outrun. */
export const writeTo =
  (stream: Writable) =>
  async (text: string): Promise<void> => {
    if (!stream.write(text)) await once(stream, "drain");
  };
