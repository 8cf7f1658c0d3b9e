import type { Engine, Query } from "../index.ts";
import type { Gap } from "./store/store.ts";

/** Questions without an answer that ask for the same. */
export interface GapGroup {
  /** The wording asked most often. */
  readonly question: string;
  /** Further wordings, most often asked first. */
  readonly otherWordings: readonly string[];
  readonly count: number;
  /** Why there is no answer today. */
  readonly reason: string;
  /** Day of the last time, `YYYY-MM-DD`. */
  readonly lastAsked: string;
  /** The nearest questions that the fact base answers. */
  readonly nearest: readonly string[];
}

/** The journal, grouped. */
export interface GapReport {
  readonly groups: readonly GapGroup[];
  /** Questions kept that the fact base answers by now. */
  readonly closed: number;
}

/** Questions that share at least this part of their subjects ask for the same. */
const SAME_SUBJECT = 0.5;

interface OpenGap extends Gap {
  readonly nearest: readonly string[];
  readonly subject: ReadonlySet<string>;
}

/**
 * Asks every kept question again and groups those that still have no answer by what they ask for, most asked first.
 * Reasons, nearest questions and groups are those of the fact base as it is today.
 */
export function reportGaps(gaps: readonly Gap[], engine: Engine, today: string): GapReport {
  const open = gaps.flatMap((gap): OpenGap[] => {
    const answer = engine.answer({ text: gap.question, askedOn: today });
    if (answer.kind !== "abstention") return [];
    const nearest = answer.nearest.map(({ question }) => question);
    return [{ ...gap, reason: answer.reason, nearest, subject: subjectOf(answer.query) }];
  });
  const clusters: [OpenGap, ...OpenGap[]][] = [];
  for (const gap of open) {
    const cluster = clusters.find(([first]) => overlap(first.subject, gap.subject) >= SAME_SUBJECT);
    if (cluster === undefined) clusters.push([gap]);
    else cluster.push(gap);
  }
  return {
    groups: clusters.map(toGroup).sort((a, b) => b.count - a.count || compare(b.lastAsked, a.lastAsked)),
    closed: gaps.length - open.length,
  };
}

function toGroup(cluster: readonly [OpenGap, ...OpenGap[]]): GapGroup {
  const [first] = cluster;
  const counts = new Map<string, number>();
  for (const { question } of cluster) counts.set(question, (counts.get(question) ?? 0) + 1);
  const wordings = [...counts].sort(([, a], [, b]) => b - a).map(([question]) => question);
  return {
    question: wordings[0] ?? first.question,
    otherWordings: wordings.slice(1),
    count: cluster.length,
    reason: first.reason,
    lastAsked: cluster
      .map(({ createdAt }) => createdAt)
      .reduce((a, b) => (a > b ? a : b))
      .slice(0, 10),
    nearest: [...new Set(cluster.flatMap(({ nearest }) => nearest))].slice(0, 3),
  };
}

/** What a question is about: its content words as the fact base knows them, or as typed where it does not. */
function subjectOf({ terms, text }: Query): ReadonlySet<string> {
  const words = terms
    .filter(({ role }) => role === "content")
    .map(({ alternatives, surface }) => alternatives[0]?.features.join("+") ?? surface.toLowerCase());
  return new Set(words.length > 0 ? words : [text.toLowerCase()]);
}

/** Shared part of two sets: 0 nothing, 1 the same. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
