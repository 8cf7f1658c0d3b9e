import { watch } from "chokidar";
import type { Log } from "./log.ts";

/** Names that editors and version control use for files in the making: `.x.swp`, `x~`, `#x#`, `4913`, `x.tmp`. */
const TEMPORARY = /(?:^|[/\\])(?:\.[^/\\]+|#[^/\\]*#|4913|[^/\\]*(?:~|\.(?:swp|swx|tmp|bak|orig|rej)))$/;

/** A watch on a folder. */
export interface FolderWatch {
  readonly stop: () => Promise<void>;
}

/** Tells, once things are quiet again, that files in the folder have changed. Temporary files are ignored. */
export async function watchFolder(folder: string, log: Log, onChange: () => void): Promise<FolderWatch> {
  let quiet: NodeJS.Timeout | undefined;
  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: (path) => path !== folder && TEMPORARY.test(path),
    awaitWriteFinish: { stabilityThreshold: 150, pollInterval: 50 },
  });
  watcher.on("all", () => {
    clearTimeout(quiet);
    quiet = setTimeout(onChange, 200);
  });
  watcher.on("error", (error) => log.warn("the fact base cannot be watched; SIGHUP still works", { error }));
  await new Promise<void>((resolve) => {
    watcher.once("ready", resolve);
  });
  return {
    async stop() {
      clearTimeout(quiet);
      await watcher.close();
    },
  };
}
