import { runAdapter } from "../run.ts";
import { discordAdapter } from "./adapter.ts";

// Whoever started this with a channel to it is gone (a shard's manager, say): end as if told to.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
await runAdapter(discordAdapter);
