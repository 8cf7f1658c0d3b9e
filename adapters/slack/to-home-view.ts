import type { types } from "@slack/bolt";
import type { AnsweringService } from "../../src/service/answering-service.ts";
import { limits } from "./limits.ts";
import { toPlainLine } from "./plain-line.ts";
import { toText } from "./rich-text.ts";
import { toBody, toContext, toHeading } from "./to-blocks.ts";
import { toActionsBlock, toChoiceButtons } from "./to-buttons.ts";
import { type BodyLine, toLines } from "./to-lines.ts";
import { forgetCommand } from "./wording.ts";

const EXAMPLES = 6;
const LATEST = 5;

/** The app's home: what it covers and keeps, questions to begin with, what was added last. */
export function toHomeView(service: AnsweringService): types.HomeView {
  const about = service.about(forgetCommand);
  const examples = service.examples(EXAMPLES).map((question) => ({ label: question, question }));
  const latest = service.latest(LATEST).map(({ text, from }) => ({
    form: "bullet" as const,
    pieces: [toText(toPlainLine(from), "bold"), toText(` ${toPlainLine(text)}`)],
  }));
  return {
    type: "home",
    blocks: [
      ...toHeading(about.heading),
      ...toContext(
        "Ask with /parley, mention me in a channel, or write under Messages. Each answer names its sources.",
      ),
      ...toBody([toPart("Try one of these"), toParagraph("The answer comes under Messages.")]),
      ...toActionsBlock(toChoiceButtons(examples, about.language)),
      ...(latest.length === 0 ? [] : toBody([toPart("Latest in the fact base"), ...latest])),
      ...toBody(toLines(about, "listed")),
      ...toContext(about.footer),
    ].slice(0, limits.homeBlocks),
  };
}

function toPart(label: string): BodyLine {
  return { form: "paragraph", gap: true, opens: true, pieces: [toText(label, "bold")] };
}

function toParagraph(text: string): BodyLine {
  return { form: "paragraph", pieces: [toText(text)] };
}
