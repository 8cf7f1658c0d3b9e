import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { renderMessage } from "../../../src/index.ts";
import type { AskRequest, Reply } from "../../../src/service/answering-service.ts";
import { openStore } from "../../../src/service/store/open-store.ts";
import type { Store } from "../../../src/service/store/store.ts";
import { realEngine, startTestService } from "../../support/running-service.ts";

// Loads the fact base with the patience that hooks have.
beforeAll(() => void realEngine());

const first = "What did the US and China agree in Geneva in May 2025?";
const followUp = "And when did it end?";
const unanswerable = "Which brand of oat milk does the Chinese trade delegation prefer?";
const askedOn = "2026-11-24";
const request = { platform: "discord", person: "anna", channel: "trade" } as const;

function messageOf(reply: Reply) {
  if (reply.kind !== "message") throw new Error(`not a message: ${JSON.stringify(reply)}`);
  return reply.message;
}

async function inStore<Result>(url: string, use: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openStore(url);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

describe("asking", () => {
  test("the reply is the engine's answer of the day, rendered", async () => {
    const { service } = await startTestService();
    const asked = messageOf(await service.ask({ ...request, text: first }));
    expect(asked).toEqual(renderMessage(realEngine().answer({ text: first, askedOn })));
    expect(asked.citations.length).toBeGreaterThan(0);
  });

  test("asOf is handed on", async () => {
    const { service } = await startTestService();
    const text = "What is the US tariff on Chinese goods?";
    const asked = messageOf(await service.ask({ ...request, text, asOf: "2025-06-01" }));
    expect(asked).toEqual(renderMessage(realEngine().answer({ text, askedOn, asOf: "2025-06-01" })));
  });

  test("any text at all gets a message", async () => {
    const { service } = await startTestService({ environment: { RATE_LIMIT_PERSON: "0" } });
    for (const text of ["", " ", "\u0000", "😀".repeat(3000), "<script>", "%s${x}", "什么是301条款？"])
      expect((await service.ask({ ...request, text })).kind).toBe("message");
  });
});

describe("conversations", () => {
  const ask = (text: string, conversation?: string): AskRequest => ({
    ...request,
    text,
    ...(conversation === undefined ? {} : { conversation }),
  });
  const inContext = () =>
    renderMessage(
      realEngine().answer({
        text: followUp,
        askedOn,
        previous: realEngine().answer({ text: first, askedOn }).query,
      }),
    );
  const alone = () => renderMessage(realEngine().answer({ text: followUp, askedOn }));

  test("a follow-up is understood from the question before in the same conversation only", async () => {
    const { service } = await startTestService();
    await service.ask(ask(first, "thread"));
    expect(messageOf(await service.ask(ask(followUp, "thread")))).toEqual(inContext());
    expect(messageOf(await service.ask(ask(followUp, "elsewhere")))).toEqual(alone());
    expect(messageOf(await service.ask(ask(followUp)))).toEqual(alone());
    expect(inContext()).not.toEqual(alone());
  });

  test("thanks in between do not change the subject", async () => {
    const { service } = await startTestService();
    await service.ask(ask(first, "thread"));
    await service.ask(ask("thanks!", "thread"));
    expect(messageOf(await service.ask(ask(followUp, "thread")))).toEqual(inContext());
  });

  test("after half an hour the subject is forgotten; after a day the bot no longer takes part", async () => {
    const { service, passMinutes } = await startTestService();
    expect(await service.takesPart("thread")).toBe(false);
    await service.ask(ask(first, "thread"));
    passMinutes(31);
    expect(await service.takesPart("thread")).toBe(true);
    expect((await service.lastSources("thread", "discord")).kind).toBe("message");
    expect(messageOf(await service.ask(ask(followUp, "thread")))).toEqual(alone());
    passMinutes(24 * 60 + 1);
    expect(await service.takesPart("thread")).toBe(false);
    expect(await service.lastSources("thread", "discord")).toMatchObject({ kind: "gone" });
  });

  test("conversations outlive a restart", async () => {
    const before = await startTestService();
    await before.service.ask(ask(first, "thread"));
    await before.close();
    const after = await startTestService({ environment: { DATABASE_URL: before.databaseUrl } });
    expect(messageOf(await after.service.ask(ask(followUp, "thread")))).toEqual(inContext());
  });

  test("a conversation's row names neither thread nor person", async () => {
    const { service, databaseUrl, close } = await startTestService();
    await service.ask({ ...ask(first, "thread-0815"), person: "person-4711" });
    await close();
    const file = readFileSync(databaseUrl.replace("file:", ""), "latin1");
    expect(file).toContain("Geneva");
    expect(file).not.toMatch(/0815|4711/);
  });
});

describe("limits", () => {
  test("a person beyond the limit is told calmly how long to wait, in the language of the question", async () => {
    const { service } = await startTestService({ environment: { RATE_LIMIT_PERSON: "1" } });
    await service.ask({ ...request, text: first });
    const refused = await service.ask({ ...request, text: first });
    expect(refused).toMatchObject({ kind: "limited" });
    if (refused.kind !== "limited") return;
    expect(refused.text).toBe(
      `That is more than I can take at once. Please ask again in ${refused.retryAfterSeconds} seconds.`,
    );
    const chinese = await service.ask({ ...request, text: "关税是多少？" });
    expect(chinese).toMatchObject({ kind: "limited" });
    if (chinese.kind === "limited") expect(chinese.text).toMatch(/^提问有些频繁，请在 \d+ 秒后再试。$/);
    expect((await service.timeline({ platform: "discord", person: "anna" })).kind).toBe("limited");
  });
});

describe("the journal of gaps", () => {
  test("keeps an unanswered question without personal details, and no answered one", async () => {
    const { service, databaseUrl, close } = await startTestService();
    await service.ask({ ...request, text: first });
    await service.ask({ ...request, text: `<@123456> ${unanswerable} mail me: anna@example.org` });
    await service.ask({ ...request, text: "hello" });
    await close();
    const gaps = await inStore(databaseUrl, (store) => store.gaps.list());
    expect(gaps).toHaveLength(1);
    expect(gaps[0]).toMatchObject({
      platform: "discord",
      language: "en",
      createdAt: "2026-11-24T12:00:00.000Z",
    });
    expect(gaps[0]?.question).toContain("oat milk");
    expect(JSON.stringify(gaps)).not.toMatch(/anna|123456/);
  });

  test("keeps nothing when switched off", async () => {
    const { service, databaseUrl, close } = await startTestService({
      environment: { QUESTION_RETENTION_DAYS: "0" },
    });
    await service.ask({ ...request, text: unanswerable });
    await service.feedback({
      platform: "discord",
      reference: "a",
      verdict: "wrong",
      comment: "no",
      question: "q",
    });
    await close();
    const kept = await inStore(databaseUrl, async (store) => [
      ...(await store.gaps.list()),
      ...(await store.feedback.list()),
    ]);
    expect(kept).toHaveLength(1);
    expect(kept[0]).not.toHaveProperty("comment");
    expect(kept[0]).not.toHaveProperty("question");
  });
});

describe("feedback and forgetting", () => {
  const complaint = {
    platform: "slack",
    person: "anna",
    reference: "a",
    verdict: "outdated",
    comment: "changed in May, ask ben@example.org",
    question: first,
  } as const;

  test("a second verdict replaces the first; a helpful one keeps no text", async () => {
    const { service, databaseUrl } = await startTestService();
    expect(await service.feedback(complaint)).toEqual({ kind: "kept" });
    expect(await inStore(databaseUrl, (store) => store.feedback.list())).toMatchObject([
      { verdict: "outdated", comment: "changed in May, ask [address]", question: first },
    ]);
    await service.feedback({ ...complaint, verdict: "helpful" });
    const kept = await inStore(databaseUrl, (store) => store.feedback.list());
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({ verdict: "helpful" });
    expect(kept[0]).not.toHaveProperty("comment");
  });

  test("forgetting deletes a person's votes and conversations on this platform, and says how much", async () => {
    const { service, databaseUrl } = await startTestService();
    await service.ask({ platform: "slack", person: "anna", text: first, conversation: "thread" });
    await service.feedback(complaint);
    await service.feedback({ ...complaint, reference: "b" });
    await service.feedback({ ...complaint, person: "ben" });
    await service.feedback({ ...complaint, platform: "discord" });
    expect((await service.forget("slack", "anna")).text).toContain("3 entries");
    expect((await service.forget("slack", "anna")).text).toBe("I hold nothing that can be tied to you.");
    expect(await service.takesPart("thread")).toBe(false);
    expect(await inStore(databaseUrl, (store) => store.feedback.list())).toHaveLength(2);
  });
});

describe("buttons and commands", () => {
  test("the sources of an answer are shown again by its reference, also in its conversation", async () => {
    const { service } = await startTestService();
    const asked = messageOf(await service.ask({ ...request, text: first, conversation: "thread" }));
    const shown = messageOf(await service.sources(asked.reference, "discord"));
    expect(shown.citations.length).toBeGreaterThan(0);
    expect(await service.lastSources("thread", "discord")).toEqual({ kind: "message", message: shown });
    expect(await service.lastSources("other", "discord")).toMatchObject({ kind: "gone" });
  });

  test("a reference or dispute that the base does not have is gone, not a fault", async () => {
    const { service } = await startTestService();
    expect(await service.sources("no-such-fact", "discord")).toMatchObject({ kind: "gone" });
    expect(await service.sources("", "discord")).toMatchObject({ kind: "gone" });
    expect(await service.bothSides("no-such-dispute", "slack")).toMatchObject({ kind: "gone" });
  });

  test("a time line comes in pages of at most ten lines; a page past the end is the last", async () => {
    const { service } = await startTestService();
    const page = async (number: number) => service.timeline({ platform: "discord", page: number });
    const start = await page(0);
    expect(start.page).toBe(0);
    expect(start.pages).toBeGreaterThan(2);
    const lines = messageOf(start).sections.flatMap((section) => section.lines);
    expect(lines).toHaveLength(10);
    const cited = new Set(lines.flatMap(({ citations }) => citations));
    expect(new Set(messageOf(start).citations.map(({ number }) => number))).toEqual(cited);
    const end = await page(10_000);
    expect(end.page).toBe((end.pages ?? 0) - 1);
    expect((await page(-5)).page).toBe(0);
    const all = new Set<string>();
    for (let number = 0; number < (start.pages ?? 0); number += 1)
      for (const { lines: some } of messageOf(await page(number)).sections)
        for (const { text } of some) all.add(text);
    expect(all.size).toBeGreaterThan((start.pages ?? 0) * 10 - 20);
  });

  test("about says what is covered and what is kept, as configured, in both languages", async () => {
    const { service } = await startTestService({ environment: { QUESTION_RETENTION_DAYS: "30" } });
    const about = service.about("/parley forget").text;
    expect(about).toContain("for 30 days");
    expect(about).toContain("\n- /parley forget deletes");
    expect(about).toContain(realEngine().coverage().hash);
    expect(service.about("/忘记我", "zh").text).toMatch(/保存 30 天[^]*\n- \/忘记我 /);
  });

  test("examples, suggestions, topics and the latest facts come from the base", async () => {
    const { service } = await startTestService();
    const examples = service.examples(4);
    expect(examples).toHaveLength(4);
    for (const text of examples)
      expect(
        messageOf(await service.ask({ platform: "slack", text })).citations.length,
        text,
      ).toBeGreaterThan(0);
    expect(service.latest(3)).toHaveLength(3);
    expect(service.topics().length).toBeGreaterThan(0);
    expect((await service.suggest("tariff", 5)).length).toBeGreaterThan(0);
  });

  test("channel settings are kept for one channel of one space", async () => {
    const { service } = await startTestService();
    const settings = { onlyWhenMentioned: true, allowedRole: "traders" };
    await service.setChannelSettings("slack", "T1", "C1", settings);
    expect(await service.channelSettings("slack", "T1", "C1")).toEqual(settings);
    expect(await service.channelSettings("slack", "T1", "C2")).toEqual({ onlyWhenMentioned: false });
    expect(await service.channelSettings("slack", "T2", "C1")).toEqual({ onlyWhenMentioned: false });
  });
});

describe("faults", () => {
  test("a fault of the engine is an incident for one person and stops nothing else", async () => {
    const engine = realEngine();
    const { service } = await startTestService({
      loadEngine: () => ({
        ...engine,
        answer(question) {
          if (question.text === "break") throw new Error("a bug");
          return engine.answer(question);
        },
      }),
    });
    const [broken, fine] = await Promise.all([
      service.ask({ ...request, text: "break" }),
      service.ask({ ...request, text: first }),
    ]);
    expect(broken).toMatchObject({ kind: "fault" });
    if (broken.kind === "fault") expect(broken.text).toContain(`incident ${broken.incident}`);
    expect(fine.kind).toBe("message");
  });

  test("a remembered query that the engine cannot use costs the follow-up, not the answer", async () => {
    const engine = realEngine();
    const { service } = await startTestService({
      loadEngine: () => ({
        ...engine,
        answer(question) {
          if (question.previous !== undefined) throw new Error("stored by another release");
          return engine.answer(question);
        },
      }),
    });
    await service.ask({ ...request, text: first, conversation: "thread" });
    expect((await service.ask({ ...request, text: first, conversation: "thread" })).kind).toBe("message");
  });
});
