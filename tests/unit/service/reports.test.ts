import { beforeAll, expect, test } from "vitest";
import { renderMessage } from "../../../src/index.ts";
import { reportFeedback } from "../../../src/service/feedback-report.ts";
import { formatFeedbackReport, formatGapReport } from "../../../src/service/format-reports.ts";
import { reportGaps } from "../../../src/service/gap-report.ts";
import { makeReport } from "../../../src/service/reports.ts";
import type { Gap, StoredFeedback } from "../../../src/service/store/store.ts";
import { realEngine, startTestService } from "../../support/running-service.ts";

// Loads the fact base with the patience that hooks have.
beforeAll(() => void realEngine());

const today = "2026-11-24";
const gap = (question: string, day = "20"): Gap => ({
  platform: "slack",
  language: "en",
  reason: "no-fact",
  question,
  createdAt: `2026-11-${day}T08:00:00.000Z`,
});
const answered = "What did the US and China agree in Geneva in May 2025?";
const oatMilk = "Which oat milk does the trade delegation prefer?";
const oatMilkToo = "which oat milk do trade delegations prefer";
const unicorns = "How many unicorns did Liechtenstein import in 2024?";

test("gaps that ask for the same are one group, the most asked first", () => {
  const { groups, closed } = reportGaps(
    [gap(unicorns, "21"), gap(oatMilk, "22"), gap(oatMilkToo), gap(oatMilk), gap(unicorns)],
    realEngine(),
    today,
  );
  expect(closed).toBe(0);
  expect(groups).toHaveLength(2);
  expect(groups[0]).toMatchObject({
    question: oatMilk,
    otherWordings: [oatMilkToo],
    count: 3,
    lastAsked: "2026-11-22",
  });
  expect(groups[1]).toMatchObject({ question: unicorns, count: 2, lastAsked: "2026-11-21" });
});

test("a question that the base answers by now is counted as closed and left out", () => {
  const { groups, closed } = reportGaps([gap(answered), gap(oatMilk)], realEngine(), today);
  expect(closed).toBe(1);
  expect(groups.map(({ question }) => question)).toEqual([oatMilk]);
});

test("the gap report reads as text", () => {
  const text = formatGapReport({
    groups: [
      {
        question: "Q",
        otherWordings: ["1", "2", "3", "4", "5", "6", "7"],
        count: 9,
        reason: "no-fact",
        lastAsked: "2026-11-20",
        nearest: ["N"],
      },
    ],
    closed: 1,
  });
  expect(text).toBe(
    [
      "9 unanswered questions on 1 subject, most asked first.",
      "1 more kept question has an answer by now.",
      "",
      "9×  Q",
      "    no-fact, last asked 2026-11-20",
      ...["1", "2", "3", "4", "5"].map((wording) => `    also: ${wording}`),
      "    and 2 more wordings",
      "    nearest: N",
      "",
    ].join("\n"),
  );
  expect(formatGapReport({ groups: [], closed: 0 })).toBe("No unanswered questions are open.\n");
});

test("feedback is listed by fact, most complained of first, with what people wrote", () => {
  const engine = realEngine();
  const answer = engine.answer({ text: answered, askedOn: today });
  const { reference } = renderMessage(answer);
  const one = (id: string, rest: Partial<StoredFeedback>): StoredFeedback => ({
    id,
    platform: "slack",
    reference,
    verdict: "helpful",
    createdAt: "2026-11-20T08:00:00.000Z",
    ...rest,
  });
  const facts = reportFeedback(
    [
      one("1", { verdict: "outdated", comment: "ended in November", question: answered }),
      one("2", { verdict: "wrong" }),
      one("3", {}),
      one("4", { verdict: "unclear", reference: "gone!", comment: "which one?" }),
    ],
    engine,
    today,
  );
  const factIds = [...new Set(answer.statements.map(({ factId }) => factId))];
  expect(facts.map(({ factId }) => factId)).toEqual([...factIds, undefined]);
  expect(facts[0]).toMatchObject({
    verdicts: { helpful: 1, wrong: 1, outdated: 1, unclear: 0 },
    remarks: [{ day: "2026-11-20", verdict: "outdated", comment: "ended in November", question: answered }],
  });
  const text = formatFeedbackReport(facts);
  expect(text).toContain(`2×  ${factIds[0] ?? ""}\n`);
  expect(text).toContain(`2026-11-20 outdated: ended in November; asked “${answered}”`);
  expect(text).toContain("1×  answers whose facts are no longer in the base");
});

test("facts that were only found helpful are not in the report", () => {
  const feedback = {
    id: "1",
    platform: "slack",
    reference: "x",
    verdict: "helpful",
    createdAt: today,
  } as const;
  expect(formatFeedbackReport(reportFeedback([feedback], realEngine(), today))).toBe(
    "Nothing was found wrong, outdated or unclear.\n",
  );
});

test("the reports come from the store that the bot wrote", async () => {
  const { service, databaseUrl, close } = await startTestService();
  await service.ask({ platform: "slack", text: oatMilk });
  await service.feedback({ platform: "slack", reference: "x", verdict: "wrong", comment: "no such thing" });
  await close();
  const environment = { DATABASE_URL: databaseUrl, KNOWLEDGE_DIR: "knowledge" };
  const now = Date.parse(today);
  expect(await makeReport("gaps", environment, now)).toContain(`1×  ${oatMilk}`);
  expect(await makeReport("feedback", environment, now)).toContain("wrong: no such thing");
});
