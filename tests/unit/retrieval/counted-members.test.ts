import { expect, test } from "vitest";
import { onlyCounts } from "../../../src/retrieval/counted-members.ts";

const counts = "China sanctioned 20 defence firms and ten executives over the arms package.";

test.each([
  ["which ten executives did China sanction", counts],
  ["name the 10 executives that were sanctioned", counts],
  ["what are the names of the ten executives?", counts],
  ["被制裁的十名高管分别叫什么？", "China sanctioned 10 executives."],
])("%j is not answered by a statement that only counts them", (question, statement) => {
  expect(onlyCounts(question, statement)).toBe(true);
});

test.each([
  ["which three firms were put on the list", "China put three firms on the list: PVH, Illumina and Skydio."],
  ["how many executives did China sanction", counts],
  ["which eleven elements are controlled", counts],
  ["what was on List 3 in 2018?", "From September 2018 List 3 goods, 3 in all, paid 10 percent."],
  ["which two words did he quote", "Two words cannot bear such weight."],
])("%j may be answered by it", (question, statement) => {
  expect(onlyCounts(question, statement)).toBe(false);
});
