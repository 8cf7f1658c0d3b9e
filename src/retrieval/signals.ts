import { namesParty, parties } from "../query/parties.ts";
import type { Query, Term } from "../query/query.ts";
import { daysBetween } from "../knowledge/partial-date.ts";
import { fitMeasure } from "./asked-measure.ts";
import type { IndexedFact } from "./fact-index.ts";
import type { MatchedTerm } from "./match-terms.ts";
import { isSaid, type Related } from "./related.ts";
import { fitPeriod, holdsOn } from "./period-signal.ts";

/** What a signal may look at. */
export interface SignalContext {
  readonly query: Query;
  /** The question's terms as this fact has them. */
  readonly matched: readonly MatchedTerm[];
  readonly holdsKind: boolean;
  /** Share of the question that the fact covers, and likeness to the nearest question it answers. */
  readonly coverage: number;
  readonly likeness: number;
  /** Largest share of one of those questions that this question holds. */
  readonly contained: number;
  /** How much the words of the question speak for the fact, 1 for the likeliest one down to 0. */
  readonly likely: number;
  /** The day that "now" means. */
  readonly today: string;
  /** Full-text score as a share of the best one, 0 to 1. */
  readonly search: number;
  readonly superseded: boolean;
  /** Facts tied to what was told before: what replaced it, what disputes it. */
  readonly related: Related;
}

/** A reason for or against a fact: value -1 to 1, times its weight. */
interface Signal {
  readonly weight: number;
  readonly value: (indexed: IndexedFact, context: SignalContext) => number;
}

/** Terms that name something particular: a person, firm, place, law; not the two countries. */
export const isParticular = (term: Term): boolean =>
  term.role !== "filler" && term.role !== "context" && term.entities !== undefined && !namesParty(term);

/** Share of these terms that the fact does not have. */
const missingShare = (terms: readonly MatchedTerm[]): number =>
  terms.length === 0 ? 0 : terms.filter(({ strength }) => strength === 0).length / terms.length;

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

/** Points of a fact that a follow-up may ask for once more; "did that happen?" asks for another fact. */
const factFoci: ReadonlySet<Query["focus"]> = new Set([
  "when",
  "how-long",
  "how-much",
  "how-many",
  "who",
  "where",
  "why",
]);

/** The party that a statement is about: the one it names first. */
const actorOf = ({ fact: { statement } }: IndexedFact): Query["turnsTo"] => {
  const us = statement.search(/\b(?:United States|US|U\.S\.|Washington|Trump|Biden|White House|American)\b/);
  const china = statement.search(/\b(?:China|Chinese|Beijing|Xi)\b/);
  if (us < 0 || china < 0) return us >= 0 ? "us" : china >= 0 ? "china" : undefined;
  return us < china ? "us" : "china";
};

/** Asks for something beside what was told. */
const wantsMore = /\b(?:else|more|others?|another|further|rest|next|instead|besides)\b|其他|另外|还有/i;
/** The first fact told is known already, unless it holds what is asked for now: the point, and the words it is asked in. */
const firstTold = (matched: readonly MatchedTerm[], query: Query, asked: boolean): number => {
  if (wantsMore.test(query.text)) return asked ? 1 : -0.4;
  const own = matched.filter(({ term }) => term.role === "content");
  const full = asked ? 1 : own.length === 0 ? 0.4 : 0.6;
  return full * (1 - missingShare(own));
};

/** How much it speaks against a fact that it has none of what was spoken of. */
const lostShare = 0.5;

/** How well a fact carries on from what was told before, -1 to 1. */
const leaningOf = (indexed: IndexedFact, { query, related, matched, superseded }: SignalContext): number => {
  const { leansOn, outcome, turnsTo, focus } = query;
  if (leansOn === undefined) return 0;
  const { id } = indexed.fact;
  const tie = related.ties.get(id) ?? 0;
  if (outcome !== undefined) {
    if (related.outcomes.has(id)) return 1;
    return leansOn.includes(id) ? (outcome === "became" ? -0.3 : 0.2) : 0.5 * tie;
  }
  if (turnsTo !== undefined) {
    if (actorOf(indexed) !== turnsTo) return leansOn.includes(id) ? -0.4 : 0;
    const alike = isSaid(indexed.fact) === related.said ? 1 : 0.6;
    return alike * Math.max(tie, leansOn.includes(id) ? 0.6 : 0);
  }
  // "Is it still in force?" asks for what took its place, or for itself where nothing did.
  if (query.current && related.outcomes.has(id)) return superseded ? 0.5 : 1;
  // "What did Beijing say to that?" asks for other words than those told, unless they were Beijing's.
  const otherSide = query.side !== undefined && indexed.side !== query.side;
  const asked = factFoci.has(focus) && indexed.foci.has(focus) && fitMeasure(query, indexed) >= 0;
  // What was spoken of ("Section 232") is still meant, where nothing of its kind took its place.
  const lost =
    lostShare * missingShare(matched.filter(({ term }) => term.role === "carried" && isParticular(term)));
  if (leansOn[0] === id) {
    if (otherSide) return -0.4;
    return !asked && query.current && !superseded ? 0.8 : firstTold(matched, query, asked);
  }
  const near = Math.max(0.8 * tie, leansOn.includes(id) && !otherSide ? 0.5 : 0);
  return near + (asked && tie > 0 ? 0.1 : 0) - lost;
};

const halfYear = 182;

/** What a time that was taken over from the question before counts: what is asked now may lie after it. */
const carriedTime = 0.5;

/**
 * Every signal with its weight and why it counts. The weights come from a pairwise logistic regression (right fact against
 * the others found) over the tuning questions, rounded; the held-out questions were never read.
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
