import type { Focus } from "./query.ts";
import { pointFoci } from "./read-focus.ts";
import { sentencesOf } from "./split-parts.ts";

/*
 * Whether a question wants a course of events told: what happened, in order of time. People say so in two ways. Some words
 * speak of the telling alone ("step by step", "with dates"): they are no matter and are taken out of the question. Others
 * hold the matter ("how did the rate climb").
 */

const unit =
  "(?:steps?|stages?|rounds?|moves?|phases?|events?|turns?|milestones?|chapters?|episodes?|twists?)";
const shown = "(?:key|main|important|exact|relevant|rough|all|the|their|its|a|and)";

/** Words about the telling alone. All are matched in lower case. */
const frames: readonly RegExp[] = [
  /\b(?:(?:give|draw up|make|show|build|want|need|get) (?:me |us )?)?(?:an? |the )?(?:short |brief |quick |rough |full )?time ?lines?(?: (?:of|for))?\b/,
  /\b(?:an? |the )?chronolog(?:y|ies|ical|ically)\b(?: of\b)?/,
  /\b(?:an? |the )?chronicle(?: of)?\b/,
  /\b(?:walk|take|talk|run|guide|lead) (?:me|us) through\b/,
  /\b(?:step|stage|round|move|month|week|day|year|date|phase|event|point|episode)[ -](?:by|for|after)[ -](?:step|stage|round|move|month|week|day|year|date|phase|event|point|episode)\b/,
  /\bblow[ -]by[ -]blow\b/,
  /\b(?:the )?tit[ -]for[ -]tat\b(?: (?:of|over|on|about|in))?/,
  /\b(?:(?:can|could|would|will) you )?(?:please )?(?:lay|set|spell|map) (?:it |this |them |all )?out(?: for me)?(?= .{0,60}\b(?:how|story|saga|course|moves|rounds|history|order|months?|dates?)\b)/,
  /\bin (?:chronological|date|time|the right|the correct|temporal|proper) (?:order|sequence)\b/,
  /\bin order(?! (?:to|that|for|of|no|number|\d))\b/,
  /\b(?:in )?(?:what|which) (?:order|sequence)\b/,
  /\b(?:the )?(?:order|sequence|course|succession|chain|string|series) of (?:events|moves|steps|measures|things)\b(?: (?:in|of|on))?/,
  /\bsequence of\b/,
  new RegExp(`\\bwith (?:${shown} ){0,3}dates?(?: (?:of|for) each)?\\b`),
  new RegExp(`\\b(?:${shown} ){0,3}dates?,? (?:please|pls|too|as well)\\b`),
  new RegExp(`\\b(?:each|every|all)(?: the| of the)? ${unit}[^.?!;,]{0,20} dates?\\b`),
  new RegExp(`\\b(?:key|main|important|crucial|major) (?:dates|milestones|${unit})(?: (?:in|of|for))?\\b`),
  new RegExp(`\\bdates? (?:of|for) (?:each|every|all)(?: the)?(?: ${unit})?\\b`),
  /\bmilestones\b(?: (?:in|of|for))?/,
  /\bwhat (?:all )?(?:happened|came|followed|took place|was done) when\b/,
  /\bwho did what(?: and)? when\b/,
  /\bwhat happened (?=(?:between|from)\b|(?:in|over|during) the (?:\w+ )?(?:days|weeks|months|years|run-up))/,
  /\bfrom (?:the )?(?:very )?(?:start|beginning) (?:to|until|till) (?:the )?(?:\w+ )?(?:end|finish|close|now|today)\b/,
  /\bone (?:after|by) (?:the other|another|one)\b/,
  /\bat (?:each|every) (?:step|stage|turn|round|point)\b/,
  /(?<=\b(?:(?:tell|give|fill|catch|bring|get|help|run|show) (?:me|us)|(?:lay|set|spell|map) out|put)\b.{0,40})(?<!same |different )\b(?:story|saga|tale|affair)\b(?: (?:of|behind|about))?(?: straight\b)?/,
  /\b(?:the )?(?:whole |full |entire |complete )?(?:saga|back[ -]and[ -]forth|ups and downs|twists and turns)\b(?: (?:of|over|around|about))?/,
  /\b(?:the )?(?:whole|full|entire|complete) (?:story|tale|arc)\b(?: (?:of|behind|about))?/,
  /\b(?:story|saga) so far\b/,
  /\b(?:the )?(?:brief |short |full |whole )?(?:history|evolution|course|progression) of\b/,
  /\b(?:recap|retrace|recount|chart|trace)\b(?= .{0,20}\b(?:how|path|history|story|course|rise|fall|steps|moves|rounds)\b)/,
  /(?:请|帮我)?(?:梳理(?:一下)?|按时间(?:顺序|先后)?|时间线|大事记|时间表|来龙去脉|始末|(?:发展)?历程|演变(?:过程)?|先后顺序|时间顺序|一步一?步地?|逐步地?|逐月|经过)(?:列出)?[:：]?/,
];

/** Wordings that ask for a course of events and hold its matter. */
const shapes: readonly RegExp[] = [
  /\bhow (?:did|has|have|had) .{3,80}\b(?:chang(?:ed?|ing)|evolved?|develop(?:ed)?|unfold(?:ed)?|climb(?:ed)?|moved?|progress(?:ed)?|escalated?|play(?:ed)? out|shift(?:ed)?|c[oa]me about(?! that)|come to be|pan(?:ned)? out|(?:get|got) (?:here|there|to this point)|build up|built up|go from .{2,40} to|got? from .{2,40} to|get from .{2,40} to)\b/,
  /\bhow (?:did|has|have|had) .{3,80}\bover the (?:course|years|months|weeks)\b/,
  /\bwhat (?:all )?(?:happened|went on|took place|occurred|was going on)\b.{0,60}\b(?:between\b.{3,60}\band\b|from\b.{3,60}\b(?:to|until|till)\b)/,
  /\bwhen did what\b|\bover the years\b/,
  /^\W*from (?!\d+ ?%? to).{3,60}\b(?:to|until|till|through)\b.{3,60}, (?:how|what)\b/,
];

/** A sentence about the asker: what it tells of dates or stories is no wish. */
const ofAsker = /\b(?:i|i'm|im|i've|we|we're|my|our)\b/;

/** Whether a sentence asks for what happened in order of time. `"Each round with its date, please"` → true */
export const asksForCourse = (text: string): boolean => {
  const lower = text.toLowerCase();
  return [...frames, ...shapes].some((pattern) => pattern.test(lower));
};

/** What is asked for by a sentence that leaves no room for a course told before it ("checking a timeline: when was X?"). */
const pointed: ReadonlySet<Focus> = new Set([...pointFoci, "quote"]);

/**
 * Whether a wish for a course stands in a sentence beside the asking one, whose focus is told.
 * `"How did China hit back? Each round with its date."` → true
 */
export const wishesCourse = (text: string, asking: string, focus: Focus): boolean => {
  if (asking === text) return false;
  const sentences = sentencesOf(text);
  const asked = sentences.findIndex((sentence) => asking.includes(sentence));
  return sentences.some((sentence, place) => {
    const lower = sentence.toLowerCase();
    return (
      !asking.includes(sentence) &&
      !(place < asked && pointed.has(focus)) &&
      !ofAsker.test(lower) &&
      frames.some((pattern) => pattern.test(lower))
    );
  });
};

/** Words that go with the telling, but ask for no course by themselves. */
const asides: readonly RegExp[] = [
  /\b(?:help|get|tell|give|show|remind|want|need) (?:me|us)(?: to)?(?: (?:get|see|understand|follow))?\b/,
  /\b(?:story|straight|onwards?)\b/,
  /\b(?:unfold|evolve|develop|progress|shift|move|change|escalate|happen|proceed|arrive|occur)(?:e?d|ing|s)?\b|\b(?:c[ao]me|coming) about\b|\bplay(?:ed)? out\b|\bt(?:ake|ook|aking) place\b|\bover time\b/,
];
const everyFrame = [...frames, ...asides].map(({ source }) => new RegExp(source, "gi"));

/** A question without the words about the telling. `"nexperia in order, please"` → `"nexperia  , please"` */
export const withoutFrames = (text: string): string =>
  everyFrame.reduce((left, pattern) => left.replace(pattern, " "), text);
