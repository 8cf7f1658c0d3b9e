import type { KnowledgeBase } from "../knowledge/knowledge-base.ts";
import type { Query, Term } from "./query.ts";
import { namesParty, parties } from "./parties.ts";
import { readOutcome } from "./read-outcome.ts";
import { shiftTime } from "./shift-time.ts";

/** Openings that join a question to what was said before. */
const joining =
  /^(?:and|or|but|so|what about|how about|ok(?:ay)?,?|then|also|same for|那|那么|还有)\b[^a-z]*/i;
/** Question words that may stand alone ("why?", "since when?"). */
const bare =
  /^(?:why|when|who|where|how(?: come| so| much| many| long)?|since when|until when|really|by whom|which one)\b[^a-z]*/i;
/** Pronouns that point back; a capital "He" is as likely a surname. */
const pronoun =
  /\b(?:[Ii]t|[Ii]ts|[Tt]hat|[Tt]hose|[Tt]hese|[Tt]his(?! (?:year|month|week))|[Tt]hey|them|their|there|then|he|[Ss]he|him|her|his|ones?|both|same|such|the (?:other|former|latter|rest|second|first)|did so|do so|does so)\b|^那|呢[？?]?$|它|他|她|这个|那个|这些|其/;

/** Pronouns that cannot stand for what the same question tells ("It is said that …"). */
const object =
  /\b(?:on|of|for|to|by|with|about|under|in|from|behind|against|over|than) (?:it|them|that|this|those|these)\b(?! (?:year|month|week)|(?: \w+)?(?: \w+s)\b)|\b(?:can|could|did|does|do|will|would|has|have|had|was|were|is|are) (?:it|they|that|this|those|these|he|she)\b/i;

const wordCount = ({ text }: Query): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** Terms so general that they do not start a new topic by themselves. */
const general: ReadonlySet<string> = new Set([...parties, "donald-trump", "xi-jinping"]);

const ownContent = (query: Query): Term[] =>
  query.terms.filter(
    ({ role, entities }) => role === "content" && !(entities ?? []).some((id) => general.has(id)),
  );
/** "Rate" may stand for either side's tariffs: no name. */
const anyRate = /^(?:rates?|tariffs?|dut(?:y|ies)|lev(?:y|ies))$/i;
const namesThing = (terms: readonly Term[]): boolean =>
  terms.some(
    ({ entities, unknown, surface }) =>
      (entities !== undefined && !anyRate.test(surface)) || unknown === true,
  );

/** "trump in beijing 2026, which days was he there": a time and two names are enough to start from. */
const tellsItself = ({ period, terms, text }: Query): boolean =>
  period !== undefined &&
  !joining.test(text) &&
  new Set(terms.flatMap(({ entities }) => entities?.[0] ?? [])).size >= 2;

/** Whether a question leans on the one before: short and pointing back, or with next to no matter of its own. */
const leans = (query: Query): boolean => {
  const content = ownContent(query);
  const own = content.length;
  const words = wordCount(query);
  if (tellsItself(query)) return false;
  if (own === 0) return true;
  if (pronoun.test(query.text) && own <= 2 && words <= 11) return true;
  // "Is there a ceiling on it, and how long can it last?": nothing is named, so that "it" was told before.
  if (object.test(query.text) && own <= 4 && words <= 15 && !namesThing(content)) return true;
  if (readOutcome(query.text) !== undefined && own <= 3 && words <= 10 && !namesThing(content)) return true;
  if (joining.test(query.text)) return own <= 2 && words <= 8;
  // "Who is He Lifeng?" names its own matter.
  return (
    bare.test(query.text) && own <= 1 && words <= 7 && !content.some(({ entities }) => entities !== undefined)
  );
};

/** Nouns for kinds of things, by which statements seldom call them: "which document did that?" asks for the order. */
const kindNouns =
  /^(?:documents?|papers?|texts?|instruments?|measures?|moves?|steps?|things?|officials?|authority|authorities|bod(?:y|ies)|agenc(?:y|ies)|decisions?|circumstances|occasions?|places?|one|ones)$/i;
/** Words of the asking itself, where it is asked what became of something. */
const outcomeWords =
  /^(?:end(?:s|ed)?|wind|wound|go|went|gone|keep|kept|promises?|word|true|hold|held|deliver(?:ed)?|follow(?:ed)?|stick|stuck|ahead|eventually|finally|ultimately|result|outcome|upshot|materiali[sz]ed?|turn(?:ed)?)$/i;
const loosen =
  (outcome: Query["outcome"]) =>
  (term: Term): Term =>
    term.role === "content" &&
    term.entities === undefined &&
    (kindNouns.test(term.surface) || (outcome === "became" && outcomeWords.test(term.surface)))
      ? { surface: term.surface, alternatives: term.alternatives, role: "filler" }
      : term;

/** "He" is the person who was spoken of, as if he were named. */
const personal = /\b(?:he|him|his|she|her|hers)\b|他|她/;
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

/** "And for the rest of the world?" asks for all but the party that was spoken of. */
const everyoneElse =
  /\b(?:rest of the world|(?:all |the )?other (?:countries|nations)|(?:everyone|everybody) else|worldwide|elsewhere)\b|其他国家|其它国家|世界其他/i;

/** What went before a question. */
interface Before {
  readonly previous: Query;
  readonly knowledge: KnowledgeBase;
  readonly force: boolean;
}

/** A longer question tells itself what it is about. */
const longestFollowUp = 16;
/** "Brazil's?", "Feb?": a name alone asks for the same of another. */
const nameAlone = 2;

/** Whether a question names nothing particular, or nothing else, so that it may lean on the one before although no word shows it. */
export const mayLean = (query: Query): boolean =>
  query.scope.kind === "in" &&
  query.leansOn === undefined &&
  wordCount(query) <= longestFollowUp &&
  (!namesThing(ownContent(query)) || wordCount(query) <= nameAlone);

/**
 * Completes a question that leans on the one before: it inherits terms, time, and what is charged on whom, unless it
 * says otherwise. A question with a matter of its own starts afresh.
 */
export const leanOn = (asked: Query, { previous, knowledge, force }: Before): Query => {
  const shifted = shiftTime(asked, previous, knowledge);
  const query = shifted ?? asked;
  if (query.scope.kind !== "in" || !(force || leans(query))) return asked;
  const outcome = readOutcome(query.text);
  const named = new Set(
    query.terms.flatMap(({ alternatives }) => alternatives.flatMap(({ features }) => features)),
  );
  // "and China's?" turns the question round: the other party is not carried over.
  const turnsSide = query.terms.some(namesParty);
  const turnsAway = everyoneElse.test(query.text);
  // "and for the H200?": a thing that is named takes the place of one of its kind.
  const kindOf = (term: Term): string | undefined => {
    if (term.entities === undefined || namesParty(term)) return undefined;
    const type = knowledge.entityById.get(term.entities[0] ?? "")?.type;
    // Talks go by the name of their city.
    return type === "place" ? "meeting" : type;
  };
  const replaced = new Set(query.terms.filter(({ role }) => role === "content").map(kindOf));
  const inherited = previous.terms
    .filter((term) => term.role !== "filler" && term.role !== "context")
    .filter((term) => !((turnsSide || turnsAway) && namesParty(term)))
    .filter((term) => kindOf(term) === undefined || !replaced.has(kindOf(term)))
    .filter(
      ({ alternatives }) =>
        !alternatives.some(({ features }) => features.every((feature) => named.has(feature))),
    )
    .map(carry);
  const isPerson = ({ entities }: Term): boolean =>
    entities?.length === 1 && knowledge.entityById.get(entities[0] ?? "")?.type === "person";
  const persons = personal.test(query.text) ? inherited.filter(isPerson) : [];
  const terms = [
    ...query.terms.map(loosen(outcome)),
    ...inherited.map((term): Term =>
      persons.length === 1 && isPerson(term) ? { ...term, role: "content" } : term,
    ),
  ];
  const known = new Set(terms.flatMap(({ entities }) => entities ?? []));
  const subject = subjectTerms(previous, knowledge).filter(
    ({ entities }) => !entities?.some((id) => known.has(id)),
  );
  // What became of something lies after the time that was spoken of.
  const period =
    query.period ??
    (query.current || outcome !== undefined || query.focus === "when" || replaced.has("meeting")
      ? undefined
      : previous.period && { ...previous.period, carried: true });
  const tariff = turnTariff(query, previous, turnsSide);
  const turnsTo = turnsSide && query.side === undefined ? partyOf(query) : undefined;
  // "And China's?" asks for the same thing; "which models?" has a question word of its own.
  const bare = query.focus === "what" && !questionWord.test(query.text);
  return {
    ...query,
    terms: turnsAway || replaced.size > 1 || !replaced.has(undefined) ? terms : [...terms, ...subject],
    ...(bare && { focus: previous.focus, foci: previous.foci }),
    ...(period && { period }),
    ...(tariff && { tariff }),
    ...(outcome && { outcome }),
    ...(turnsTo && !outcome && ownContent(query).length === 0 && { turnsTo }),
    leansOn: previous.answeredWith ?? [],
    ...(previous.answeredWith === undefined && previous.cameNear && { cameNear: previous.cameNear }),
  };
};

const questionWord = /\b(?:which|what(?! about| of)|who|whom|whose|how(?! about))\b/i;

/** The party named by a question that names only one. */
const partyOf = ({ terms }: Query): Query["turnsTo"] => {
  const named = new Set(terms.flatMap(({ entities }) => entities ?? []));
  if (named.has("china") === named.has("united-states")) return undefined;
  return named.has("china") ? "china" : "us";
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
