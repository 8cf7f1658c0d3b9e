import { createEngine, type Engine, loadKnowledge } from "../../src/index.ts";
import { writeSmallBase } from "./small-base.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** A question that one fact of the small base answers and no other. */
export const roundQuestion = "What is the widget tariff of round 1?";

/** An engine over the small base; call it inside a test. */
export const createSmallEngine = (facts = 4): Engine => {
  const folder = temporaryFolder();
  writeSmallBase(folder, "one", facts);
  return createEngine(loadKnowledge(folder));
};
