import { parties } from "../query/parties.ts";
import type { Query } from "../query/query.ts";
import { daysBetween } from "../knowledge/partial-date.ts";
import type { IndexedFact } from "./fact-index.ts";
import { leaningOf } from "./leaning-signal.ts";
import { isParticular, missingShare } from "./match-terms.ts";
import { fitPeriod, holdsOn } from "./period-signal.ts";
import type { SignalContext } from "./signal-context.ts";

/** A reason for or against a fact: value -1 to 1, times its weight. */
interface Signal {
  readonly weight: number;
  readonly value: (indexed: IndexedFact, context: SignalContext) => number;
}

const reason =
  /\b(?:because|due to|owing to|so that|in order to|in response|in retaliation|in answer to|answered|citing|cited|grounds?|reasons?|prompted|aimed|for (?:want|lack) of|rests? on|rested on|on the hope|hoping|feared?|worr(?:y|ied)|over (?:fears|concerns)|to (?:protect|punish|stop|press|avoid|ease))\b/i;
const placeTypes = /\b(?:in|at|from|to) [A-Z]/;

/** Whether the statement names somebody or something that the question does not name. */
const bringsName = ({ names, fact, statement }: IndexedFact, query: Query): boolean => {
  const asked = new Set(query.terms.flatMap(({ entities }) => entities ?? []));
  if ([...names, ...fact.entities].some((id) => !asked.has(id) && !parties.has(id))) return true;
  return (
    query.side !== undefined ||
    [...statement].some(
      (feature) => /^e:(?:china|united-states)$/.test(feature) && !asked.has(feature.slice(2)),
    )
  );
};

/** Whether the statement holds the kind of thing that is asked for. */
const answersType = (indexed: IndexedFact, { query, holdsKind }: SignalContext): number => {
  if (!holdsKind) return -1;
  const { fact, foci } = indexed;
  const asked = foci.has(query.focus) ? 0.5 : 0;
  switch (query.focus) {
    case "when":
      return fact.from === undefined ? -1 : 0.5 + asked;
    case "how-much":
    case "how-many":
    case "how-long":
      return indexed.quantity ? 0.4 + asked : -1;
    case "why":
      return foci.has("why") ? 1 : reason.test(fact.statement) ? 0.3 : -0.8;
    case "where":
      return foci.has("where") ? 1 : placeTypes.test(fact.statement) ? 0.2 : -0.6;
    case "who":
      // Only a name that the question does not hold already can be the answer.
      return !bringsName(indexed, query) ? -1 : foci.has("who") ? 1 : 0.3;
    case "definition":
      return fact.kind === "definition"
        ? 1
        : foci.has("definition")
          ? 0.4
          : fact.kind === "background"
            ? 0.1
            : -0.2;
    case "quote":
      return fact.kind === "quote" || /["“]/.test(fact.statement) ? 1 : -0.3;
    case "status":
      return fact.status !== undefined || fact.kind === "state" ? 0.8 : 0;
    default:
      return asked;
  }
};

const recency = ({ valid }: IndexedFact, today: string): number =>
  valid.from === undefined
    ? 0
    : valid.from > today
      ? -1
      : Math.max(0, 1 - daysBetween(valid.from, today) / 1500);

const halfYear = 182;

/** What a time that was taken over from the question before counts: what is asked now may lie after it. */
const carriedTime = 0.5;

/**
 * Every signal with its weight and why it counts. The weights come from a pairwise logistic regression (right fact against
 * the others found) over the tuning questions, rounded; the held-out questions were left out.
 */
export const signals = {
  /** Full text finds the candidates; among them the finer signals decide. */
  search: { weight: 0.4, value: (_, { search }) => search },
  /** How much of the question the fact holds at all. */
  coverage: { weight: 0.1, value: (_, { coverage }) => coverage },
  /** A question that editors wrote for the fact is the best evidence there is. */
  likeness: { weight: 0.75, value: (_, { likeness }) => likeness },
  /** So it is where the question says much beside. */
  contained: { weight: 0.27, value: (_, { contained }) => contained },
  /** All questions written for a fact together tell which words people use for it. */
  likelihood: { weight: 1.9, value: (_, { likely }) => likely },
  /** A fact of another time is wrong however well its words fit. */
  period: {
    weight: 0.6,
    value: (indexed, { query }) => {
      if (query.period === undefined) return 0;
      const fit = fitPeriod(indexed, query.period) * (query.period.carried === true ? carriedTime : 1);
      // "Are the October 2025 controls still on hold?": the time names the thing, the question is about now.
      return query.current ? Math.max(fit, -0.3) : fit;
    },
  },
  /** "Now" wants what holds and has not been replaced. */
  current: {
    weight: 0.3,
    value: (indexed, { query, today, superseded }) => {
      if (!query.current) return 0;
      if (superseded) return -0.8;
      if (indexed.fact.kind === "state")
        return holdsOn(indexed, today) ? 0.6 + 0.4 * recency(indexed, today) : -0.8;
      return recency(indexed, today) - 0.3;
    },
  },
  /** "Latest" wants the newest of those that fit, and "now" the newest figure: half as much for each half year of age. */
  newest: {
    weight: 2,
    value: ({ valid, fact }, { query, today }) => {
      const now = query.current && query.period === undefined && fact.kind === "figure" ? 0.5 : 0;
      const wanted = query.newest ? 1 : now;
      return wanted === 0 || valid.from === undefined || valid.from > today
        ? 0
        : wanted * 2 ** (-daysBetween(valid.from, today) / halfYear);
    },
  },
  /** A person, firm or law that is named must be in the fact. */
  entities: {
    weight: -0.25,
    value: (_, { matched }) => missingShare(matched.filter(({ term }) => isParticular(term))),
  },
  /** A number that is named must be in the fact. */
  numbers: {
    weight: -0.3,
    value: (_, { matched }) =>
      missingShare(matched.filter(({ term }) => term.number === true && term.role === "content")),
  },
  /** The kind of thing asked for: a date, an amount, a person, a reason. */
  answerType: { weight: 0.53, value: answersType },
  /** Who charges whom must not be turned round. */
  direction: {
    weight: 0.45,
    value: ({ direction }, { query }) =>
      query.tariff?.direction === undefined || direction === undefined
        ? 0
        : query.tariff.direction === direction
          ? 0.5
          : -1,
  },
  /** Whose words or acts are asked for. */
  side: {
    weight: 0.3,
    value: ({ side }, { query }) =>
      query.side === undefined || side === undefined ? 0 : query.side === side ? 1 : -0.8,
  },
  /** A follow-up is about what was told before: another side of the same fact, or what became of it. */
  leaning: {
    weight: 0.8,
    value: leaningOf,
  },
  /** Between equals the newer one. */
  recency: { weight: 0.04, value: (indexed, { today }) => recency(indexed, today) },
} as const satisfies Record<string, Signal>;

export type SignalName = keyof typeof signals;
