import { aboutMessage } from "./about-message.ts";
import { answerQuestion, type AnswerQuestionOptions } from "./answer-question.ts";
import { type Answered, outcomeOf } from "./answered.ts";
import type { AnsweringService, Platform, Reply } from "./answering-service.ts";
import { dayIn } from "./calendar.ts";
import type { ChannelRules } from "./channel-rules.ts";
import type { FinishedAnswer } from "./engine/engine-desk.ts";
import { forget } from "./forget.ts";
import { keepFeedback } from "./keep-feedback.ts";
import type { Pseudonyms } from "./pseudonyms.ts";
import { serve, type ServeOptions } from "./serve.ts";
import type { ServiceConfig } from "./service-config.ts";
import type { StoreGuard } from "./store-guard.ts";
import { languageOf, wording } from "./wording.ts";
import type { WorkInHand } from "./work-in-hand.ts";
import type { WriteBehind } from "./write-behind.ts";

/** The parts of the service. */
export interface ServiceParts extends AnswerQuestionOptions, ServeOptions {
  readonly config: ServiceConfig;
  readonly guard: StoreGuard;
  readonly writeBehind: WriteBehind;
  readonly pseudonyms: Pseudonyms;
  readonly channelRules: ChannelRules;
  readonly work: WorkInHand;
}

/** As many answers as take a second on a machine with much else to do. */
const BUSY_FROM = 50;

/** The service that adapters talk to. */
export function createAnsweringService(parts: ServiceParts): AnsweringService {
  const { bases, memory, channelRules, now, config, work, turns } = parts;
  const today = (): string => dayIn(config.TIME_ZONE, now());
  const texts = { ...parts, retentionDays: config.QUESTION_RETENTION_DAYS };

  const sources = (reference: string, platform: Platform): Promise<Reply> =>
    work.track(
      serve({ command: "sources", asker: { platform }, language: "en" }, parts, async () => {
        const { engine, coverage } = bases.current();
        return shown(await engine.recall(reference, today()), coverage.hash);
      }),
    );

  return {
    isBusy: () => turns.waiting() >= BUSY_FROM,
    ask(request) {
      const served = { command: "ask", asker: request, language: languageOf(request.text) } as const;
      return work.track(serve(served, parts, () => answerQuestion(request, parts)));
    },
    timeline({ platform, person, page: wanted = 0, ...stretch }) {
      const asker = { platform, ...(person === undefined ? {} : { person }) };
      return work.track(
        serve({ command: "timeline", asker, language: "en" }, parts, async () => {
          const { engine, coverage } = bases.current();
          const finished = await engine.timeline({ ...stretch, page: wanted, askedOn: today() });
          const { page, pages } = finished;
          const { reply, ...rest } = shown(finished, coverage.hash);
          return { reply: { ...reply, page, pages }, ...rest };
        }),
      );
    },
    bothSides: (disputeId, platform) =>
      work.track(
        serve({ command: "both-sides", asker: { platform }, language: "en" }, parts, async () => {
          const { engine, coverage } = bases.current();
          return shown(await engine.bothSides(disputeId, today()), coverage.hash);
        }),
      ),
    sources,
    async lastSources(conversation, platform) {
      const reference = (await memory.recall(conversation))?.reference;
      return reference === undefined
        ? { kind: "gone", text: wording.en.noSources }
        : sources(reference, platform);
    },
    about: (forgetCommand, language = "en") =>
      aboutMessage(bases.current().coverage, { config, language, forgetCommand }),
    suggest: (typed, limit) => bases.current().engine.suggest(typed, limit),
    topics: () => bases.current().engine.outline.topics,
    examples: (limit) => bases.current().engine.outline.examples.slice(0, limit),
    latest: (limit) => bases.current().coverage.latest.slice(0, limit),
    feedback: (feedback) => work.track(keepFeedback(feedback, texts)),
    forget: (platform, person) => work.track(forget(platform, person, parts)),
    takesPart: async (conversation) => (await memory.recall(conversation)) !== undefined,
    channelSettings: channelRules.find,
    setChannelSettings: channelRules.save,
  };
}

function shown(answer: FinishedAnswer | undefined, baseHash: string): Answered {
  return answer === undefined
    ? { reply: { kind: "gone", text: wording.en.gone }, outcome: "gone", baseHash }
    : { reply: { kind: "message", message: answer.message }, outcome: outcomeOf(answer), baseHash };
}
