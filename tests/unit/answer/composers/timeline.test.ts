import { expect, test } from "vitest";
import { composeTimeline, timelineOf } from "../../../../src/answer/composers/timeline.ts";
import { parseKnowledge } from "../../../../src/index.ts";
import { composeContext } from "../../../support/compose-context.ts";
import { type Edit, knowledgeFiles } from "../../../support/knowledge-folder.ts";

const askedOn = "2026-11-22";
const steps = (
  { topic, from, until }: { readonly topic?: string; readonly from?: string; readonly until?: string } = {},
  ...edits: readonly Edit[]
): readonly string[] => {
  const context = composeContext(parseKnowledge(knowledgeFiles(...edits)), "Tariffs", askedOn);
  const draft = timelineOf(context, topic, from, until);
  return draft.kind === "answered" ? draft.facts.map(({ id }) => id) : [draft.kind];
};

test("all steps are told in order of time", () => {
  expect(steps()).toEqual(["rate-145", "rate-30", "roe-says-broken", "china-denies"]);
});

test.each([
  [{ from: "2025-05-30" }, ["roe-says-broken", "china-denies"]],
  [{ from: "2025-05" }, ["rate-30", "roe-says-broken", "china-denies"]],
  [{ until: "2025-05-14" }, ["rate-145", "rate-30"]],
  [{ until: "2025-05" }, ["rate-145", "rate-30", "roe-says-broken"]],
  [{ from: "2025-06", until: "2025-06" }, ["china-denies"]],
  [{ topic: "tariffs", from: "2025-06-02" }, ["china-denies"]],
])("%j bounds them, both ends included", (request, ids) => {
  expect(steps(request)).toEqual(ids);
});

test.each([[{ topic: "no-such-topic" }], [{ from: "2026-01" }]])(
  "%j holds no step: an abstention",
  (request) => {
    expect(steps(request)).toEqual(["abstention"]);
  },
);

test("quotes and background are no steps", () => {
  const claim = "    kind: claim\n    from: 2025-05-30";
  expect(steps({}, ["facts/spring.yaml", claim, claim.replace("claim", "quote")])).not.toContain(
    "roe-says-broken",
  );
  expect(steps({}, ["facts/spring.yaml", claim, claim.replace("claim", "background")])).not.toContain(
    "roe-says-broken",
  );
});

test("a question that asks for no course of events is left to the next composer", () => {
  const context = composeContext(parseKnowledge(knowledgeFiles()), "What was the US tariff?", askedOn);
  expect(composeTimeline(context)).toBeUndefined();
});
