import { runAdapter } from "../run.ts";
import { discordAdapter } from "./adapter.ts";

// A shard whose manager is gone ends as if told to, instead of answering beside its successor.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
await runAdapter(discordAdapter);
