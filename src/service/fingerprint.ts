import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** The state of a folder's files by name, size, time and identity; equal before and after means nobody wrote. */
export function fingerprint(folder: string): string {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .sort()
      .map((name) => {
        const { size, mtimeMs, ino } = statSync(join(folder, name));
        return `${name}:${size}:${mtimeMs}:${ino}`;
      })
      .join("\n");
  } catch (error) {
    // A file went while it was looked at: not the same as anything.
    return `unreadable: ${String(error)} ${performance.now()}`;
  }
}
