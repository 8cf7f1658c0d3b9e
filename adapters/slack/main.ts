import { runAdapter } from "../run.ts";
import { slackAdapter } from "./adapter.ts";

await runAdapter(slackAdapter);
