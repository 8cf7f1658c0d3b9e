import type { KnowledgeBase } from "../knowledge/knowledge-base.ts";
import type { Query, Term } from "./query.ts";

/** Openings that join a question to what was said before. */
const joining =
  /^(?:and|or|but|so|what about|how about|ok(?:ay)?,?|then|also|same for|那|那么|还有)\b[^a-z]*/i;
/** Question words that may stand alone ("why?", "since when?"). */
const bare =
  /^(?:why|when|who|where|how(?: come| so| much| many| long)?|since when|until when|really|by whom|which one)\b[^a-z]*/i;
/** Pronouns that point back; a capital "He" is as likely a surname. */
const pronoun =
  /\b(?:[Ii]t|[Ii]ts|[Tt]hat|[Tt]hose|[Tt]hese|[Tt]his|[Tt]hey|them|their|there|then|he|[Ss]he|him|her|his|ones?|both|same|such|the (?:other|former|latter|rest|second|first)|did so|do so|does so)\b|^那|呢[？?]?$|它|他|她|这个|那个|这些|其/;

/** Terms so general that they do not start a new topic by themselves. */
const general: ReadonlySet<string> = new Set([
  "united-states",
  "china",
  "donald-trump",
  "xi-jinping",
  "washington-dc",
  "beijing-city",
  "washington-summit-2026",
  "beijing-summit-2026",
]);

const ownContent = (query: Query): Term[] =>
  query.terms.filter(
    ({ role, entities }) => role === "content" && !(entities ?? []).some((id) => general.has(id)),
  );

/** Whether a question leans on the one before: short and pointing back, or with next to no matter of its own. */
const leans = (query: Query): boolean => {
  const content = ownContent(query);
  const own = content.length;
  const words = query.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (own === 0) return true;
  if (pronoun.test(query.text) && own <= 2 && words <= 11) return true;
  if (joining.test(query.text)) return own <= 2 && words <= 8;
  // "Who is He Lifeng?" names its own matter.
  return (
    bare.test(query.text) && own <= 1 && words <= 7 && !content.some(({ entities }) => entities !== undefined)
  );
};

const carry = (term: Term): Term => ({
  ...term,
  role: term.role === "content" || term.role === "carried" ? "carried" : term.role,
});

/** What the answer before was about: the particular entities of its leading fact. */
const subjectTerms = (previous: Query, knowledge: KnowledgeBase): Term[] => {
  const fact = knowledge.factById.get(previous.answeredWith?.[0] ?? "");
  return (fact?.entities ?? [])
    .filter((id) => !general.has(id))
    .slice(0, 3)
    .map((id) => ({
      surface: knowledge.entityById.get(id)?.name ?? id,
      alternatives: [{ features: [`e:${id}`], strength: 1 }],
      role: "carried",
      entities: [id],
    }));
};

/** What went before a question. */
interface Before {
  readonly previous: Query;
  readonly knowledge: KnowledgeBase;
  readonly force: boolean;
}

/** Whether a question names nothing particular, so that it may lean on the one before although no word shows it. */
export const mayLean = (query: Query): boolean =>
  query.scope.kind === "in" &&
  query.leansOn === undefined &&
  !query.terms.some(
    ({ role, entities }) =>
      role === "content" && entities !== undefined && !entities.some((id) => general.has(id)),
  );

/**
 * Completes a question that leans on the one before: it inherits terms, time, and what is charged on whom, unless it
 * says otherwise. A question with a matter of its own starts afresh.
 */
export const leanOn = (query: Query, { previous, knowledge, force }: Before): Query => {
  if (query.scope.kind !== "in" || !(force || leans(query))) return query;
  const named = new Set(
    query.terms.flatMap(({ alternatives }) => alternatives.flatMap(({ features }) => features)),
  );
  // "and China's?" turns the question round: the other party is not carried over.
  const turnsSide = query.terms.some(
    ({ entities }) => entities?.some((id) => id === "china" || id === "united-states") ?? false,
  );
  const isParty = ({ entities }: Term): boolean =>
    entities?.some((id) => id === "china" || id === "united-states") ?? false;
  // "and for the H200?": a thing that is named takes the place of one of its kind.
  const kindOf = (term: Term): string | undefined =>
    term.entities === undefined || isParty(term)
      ? undefined
      : knowledge.entityById.get(term.entities[0] ?? "")?.type;
  const replaced = new Set(query.terms.filter(({ role }) => role === "content").map(kindOf));
  const inherited = previous.terms
    .filter((term) => term.role !== "filler" && term.role !== "context")
    .filter((term) => !(turnsSide && isParty(term)))
    .filter((term) => kindOf(term) === undefined || !replaced.has(kindOf(term)))
    .filter(
      ({ alternatives }) =>
        !alternatives.some(({ features }) => features.every((feature) => named.has(feature))),
    )
    .map(carry);
  const terms = [...query.terms, ...inherited];
  const known = new Set(terms.flatMap(({ entities }) => entities ?? []));
  const subject = subjectTerms(previous, knowledge).filter(
    ({ entities }) => !entities?.some((id) => known.has(id)),
  );
  const period = query.period ?? (query.current || query.focus === "when" ? undefined : previous.period);
  const tariff = turnTariff(query, previous, turnsSide);
  const bare = query.focus === "what" || (query.focus === "yes-no" && ownContent(query).length === 0);
  return {
    ...query,
    terms: replaced.size > 1 || !replaced.has(undefined) ? terms : [...terms, ...subject],
    ...(bare && query.focus === "what" && { focus: previous.focus, foci: previous.foci }),
    ...(period && { period }),
    ...(tariff && { tariff }),
    leansOn: previous.answeredWith ?? [],
  };
};

/** The tariff reading of a question that leans: its own, else the one before, turned round where the party changes. */
const turnTariff = (query: Query, previous: Query, turnsSide: boolean): Query["tariff"] => {
  const before = previous.tariff;
  if (before === undefined) return query.tariff;
  if (query.tariff?.direction !== undefined) return { ...before, ...query.tariff };
  if (!turnsSide) return { ...before, ...query.tariff };
  const namesChina = query.terms.some(({ entities }) => entities?.includes("china") ?? false);
  return { ...before, ...query.tariff, direction: namesChina ? "china-on-us" : "us-on-china" };
};
