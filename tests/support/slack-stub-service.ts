import { setTimeout as delay } from "node:timers/promises";
import type { Message } from "../../src/index.ts";
import type { AnsweringService, AskRequest, Feedback, Reply } from "../../src/service/answering-service.ts";
import { createTurns } from "../../src/service/turns.ts";

/** A service with made-up answers that remembers what it was asked. */
export interface StubService {
  readonly service: AnsweringService;
  readonly asked: readonly AskRequest[];
  readonly feedback: readonly Feedback[];
  readonly settings: ReadonlyMap<string, { readonly onlyWhenMentioned: boolean }>;
}

const PAGES = 3;

/** A message as the core might render it. */
export function stubMessage(text: string, change: Partial<Message> = {}): Message {
  return {
    kind: "answered",
    language: "en",
    sections: [{ lines: [{ text, citations: [1], note: "In force since 14 May 2025" }] }],
    citations: [
      {
        number: 1,
        sourceId: "ustr",
        publisher: "USTR",
        title: "Notice",
        url: "https://ustr.gov/notice?a=1&b=2",
        published: "2025-05-12",
        kind: "primary",
      },
    ],
    caveats: [],
    footer: "Reviewed up to 18 November 2026",
    choices: [{ label: "And in 2019?", question: "What was the rate in 2019?" }],
    bothSides: "who-pays",
    timeline: "tariffs",
    reference: "fact-1",
    text: `${text} [1]\n\n[1] USTR, 2025-05-12`,
    ...change,
  };
}

const HEAVY_MS = 20;

/** Answers "Answer to: …"; "slow down" is limited, "crash" is a fault, "nothing …" an abstention, "heavy …" takes the engine a while. */
export function createStubService(): StubService {
  const asked: AskRequest[] = [];
  const turns = createTurns(1);
  const feedback: Feedback[] = [];
  const conversations = new Set<string>();
  const settings = new Map<string, { onlyWhenMentioned: boolean }>();
  const shown = (message: Message): Reply => ({ kind: "message", message });
  const service: AnsweringService = {
    isBusy: () => turns.waiting() > 0,
    ask: (request) =>
      turns.take(async () => {
        asked.push(request);
        const { text, conversation } = request;
        if (text.startsWith("heavy")) await delay(HEAVY_MS);
        if (text === "crash") throw new Error("made to fail");
        if (text === "slow down")
          return { kind: "limited", retryAfterSeconds: 5, text: "Please wait 5 seconds." };
        if (conversation !== undefined) conversations.add(conversation);
        const kind = text.startsWith("nothing") ? "abstention" : "answered";
        return shown(stubMessage(`Answer to: ${text}`, { kind }));
      }),
    timeline({ topic, page = 0 }) {
      const message = stubMessage(`Page ${page} of ${topic ?? "everything"}`, {
        kind: "timeline",
        choices: [],
      });
      return Promise.resolve({ kind: "message", message, page, pages: PAGES });
    },
    bothSides: (id) =>
      Promise.resolve(
        id === "who-pays"
          ? shown(stubMessage("Washington says no.", { kind: "disputed" }))
          : { kind: "gone", text: "Gone." },
      ),
    sources: (reference) =>
      Promise.resolve(shown(stubMessage(`Sources of ${reference}`, { kind: "sources" }))),
    lastSources: () => Promise.resolve({ kind: "gone", text: "None." }),
    about: () => stubMessage("About Parley", { kind: "about", choices: [] }),
    suggest: () => Promise.resolve([]),
    topics: () => [{ id: "tariffs", title: "Tariffs", titleZh: "关税" }],
    examples: (limit) =>
      ["What is in force?", "What did Geneva agree?", "Who pays?", "What is Section 301?", "Five?"].slice(
        0,
        limit,
      ),
    latest: () => [{ text: "The newest fact.", from: "2026-11-10" }],
    feedback(given) {
      feedback.push(given);
      return Promise.resolve({ kind: "kept" });
    },
    forget: () => Promise.resolve({ text: "Forgotten: 2 entries." }),
    takesPart: (conversation) => Promise.resolve(conversations.has(conversation)),
    channelSettings: (_platform, space, channel) =>
      Promise.resolve(settings.get(`${space}/${channel}`) ?? { onlyWhenMentioned: false }),
    setChannelSettings(_platform, space, channel, given) {
      settings.set(`${space}/${channel}`, given);
      return Promise.resolve();
    },
  };
  return { service, asked, feedback, settings };
}
