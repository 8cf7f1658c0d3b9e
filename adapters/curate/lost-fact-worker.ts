import { loadKnowledge } from "../../src/index.ts";
import { lostFacts } from "./lost-facts.ts";

/** A process of its own: looks for its share of the facts and sends back the ids of those not found. */
const [folder = "", first = "0", step = "1"] = process.argv.slice(2);
process.send?.(lostFacts(loadKnowledge(folder), { first: Number(first), step: Number(step) }));
process.disconnect();
