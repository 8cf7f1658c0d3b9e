import type { Query, Term } from "../query/query.ts";
import { daysBetween } from "../knowledge/partial-date.ts";
import type { FactIndex, IndexedFact } from "./fact-index.ts";
import { coverageOf, likenessOf, strengthOf, type WeighedTerm } from "./match-terms.ts";
import { fitPeriod, holdsOn } from "./period-signal.ts";

/** What a signal may look at. */
export interface SignalContext {
  readonly query: Query;
  readonly terms: readonly WeighedTerm[];
  readonly index: FactIndex;
  /** The day that "now" means. */
  readonly today: string;
  /** Full-text score as a share of the best one, 0 to 1. */
  readonly search: number;
  readonly superseded: boolean;
}

/** A reason for or against a fact: value -1 to 1, times its weight. */
interface Signal {
  readonly weight: number;
  readonly value: (indexed: IndexedFact, context: SignalContext) => number;
}

const generalEntities: ReadonlySet<string> = new Set(["united-states", "china"]);

/** Terms that name something particular: a person, firm, place, law; not the two countries. */
export const isParticular = ({ entities, role }: Term): boolean =>
  role !== "filler" &&
  role !== "context" &&
  entities !== undefined &&
  !entities.some((id) => generalEntities.has(id));

const share = (terms: readonly WeighedTerm[], indexed: IndexedFact): number =>
  terms.length === 0 ? 0 : terms.filter(({ term }) => strengthOf(term, indexed) === 0).length / terms.length;

const hasNumber = ({ statement }: IndexedFact): boolean =>
  [...statement].some((feature) => feature.startsWith("n:"));
const reason =
  /\b(?:because|due to|owing to|after|since|so that|in order|to (?:protect|punish|stop|press|avoid|ease|answer)|over|citing|cited|grounds|reason|fear|concern|blam|amid|in response|in retaliation|in answer|answered|prompted|led|aimed|as (?:it|they|a|the)|for (?:want|lack)|rest(?:s|ed) on|said|held|saying|hop(?:e|ing)|worr)/i;
const placeTypes = /\b(?:in|at|from|to) [A-Z]/;

/** Whether the statement holds the kind of thing that is asked for. */
const answersType = (indexed: IndexedFact, { query }: SignalContext): number => {
  const { fact, foci } = indexed;
  const asked = foci.has(query.focus) ? 0.5 : 0;
  switch (query.focus) {
    case "when":
      return fact.from === undefined ? -1 : 0.5 + asked;
    case "how-much":
    case "how-many":
    case "how-long":
      return hasNumber(indexed) ? 0.4 + asked : -1;
    case "why":
      return foci.has("why") ? 1 : reason.test(fact.statement) ? 0.3 : -0.6;
    case "where":
      return foci.has("where") ? 1 : placeTypes.test(fact.statement) ? 0.2 : -0.6;
    case "who":
      return foci.has("who") ? 1 : fact.entities.length > 0 || fact.saidBy !== undefined ? 0.3 : -0.4;
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

/** Every signal with its weight and why it counts that much. */
export const signals = {
  /** Full text finds the candidates; among them the finer signals decide. */
  search: { weight: 0.5, value: (_, { search }) => search },
  /** How much of the question the fact holds at all. */
  coverage: { weight: 1.2, value: (indexed, { terms }) => coverageOf(terms, indexed) },
  /** A question that editors wrote for the fact is the best evidence there is. */
  likeness: { weight: 1.1, value: (indexed, { terms, index }) => likenessOf(terms, indexed, index) },
  /** A fact of another time is wrong however well its words fit. */
  period: {
    weight: 0.7,
    value: (indexed, { query }) => (query.period === undefined ? 0 : fitPeriod(indexed, query.period)),
  },
  /** "Now" wants what holds and has not been replaced. */
  current: {
    weight: 0.5,
    value: (indexed, { query, today, superseded }) => {
      if (!query.current || query.period !== undefined) return 0;
      if (superseded) return -0.8;
      if (indexed.fact.kind === "state")
        return holdsOn(indexed, today) ? 0.6 + 0.4 * recency(indexed, today) : -0.8;
      return recency(indexed, today) - 0.3;
    },
  },
  /** A person, firm or law that is named must be in the fact. */
  entities: {
    weight: -0.6,
    value: (indexed, { terms }) =>
      share(
        terms.filter(({ term }) => isParticular(term)),
        indexed,
      ),
  },
  /** A number that is named must be in the fact. */
  numbers: {
    weight: -0.4,
    value: (indexed, { terms }) =>
      share(
        terms.filter(({ term }) => term.number === true && term.role === "content"),
        indexed,
      ),
  },
  /** The kind of thing asked for: a date, an amount, a person, a reason. */
  answerType: { weight: 0.3, value: answersType },
  /** Who charges whom must not be turned round. */
  direction: {
    weight: 0.6,
    value: ({ direction }, { query }) =>
      query.tariff?.direction === undefined || direction === undefined
        ? 0
        : query.tariff.direction === direction
          ? 0.5
          : -1,
  },
  /** Whose words or acts are asked for. */
  side: {
    weight: 0.35,
    value: ({ side }, { query }) =>
      query.side === undefined || side === undefined ? 0 : query.side === side ? 1 : -0.8,
  },
  /** A follow-up is about what was told before. */
  leaning: {
    weight: 0.25,
    value: ({ fact }, { query }) =>
      query.leansOn?.[0] === fact.id ? 1 : query.leansOn?.includes(fact.id) === true ? 0.5 : 0,
  },
  /** Between equals the newer one. */
  recency: { weight: 0.06, value: (indexed, { today }) => recency(indexed, today) },
} as const satisfies Record<string, Signal>;

export type SignalName = keyof typeof signals;
