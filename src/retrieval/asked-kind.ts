import type { KnowledgeBase } from "../knowledge/knowledge-base.ts";
import type { Entity } from "../knowledge/schema.ts";
import type { Query } from "../query/query.ts";
import { onlyCounts } from "./counted-members.ts";
import type { IndexedFact } from "./fact-index.ts";

/** Nouns behind "which" or "who", and the kinds of entity that can answer them. A place is asked for where its noun is not the first part of another ("port fee"). */
const kinds: readonly (readonly [RegExp, readonly Entity["type"][]])[] = [
  [
    /\b(?:which|what|names? of(?: the)?)(?! ones?\b)(?: (?!did|does|do|is|was|were|are|has|had|have)\w+){0,3} (?:judges?|justices?|officials?|negotiators?|ministers?|executives?|members?|leaders?|senators?|envoys?|ambassadors?|panell?ists?|lawyers?|persons?|people|presidents?|secretar(?:y|ies)|economists?|bosses|ceos?)\b/i,
    ["person"],
  ],
  [
    /\b(?:which|what|names? of(?: the)?)(?: (?!did|does|do|is|was|were|are|has|had|have)\w+){0,3} (?:compan(?:y|ies)|firms?|chipmakers?|retailers?|carmakers?|banks?|manufacturers?|makers?|builders?|suppliers?)\b|哪家(?:公司|企业)/i,
    ["company"],
  ],
  [
    /\b(?:which|what)(?: (?!did|does|do|is|was|were|are|has|had|have)\w+){0,2} (?:countr(?:y|ies)|cit(?:y|ies)|towns?|ports?|states?|venues?|hotels?)\b(?! (?!did|do|does|is|was|were|are|has|had|have|can|could|will|would|may|might|of|in|on|at|to|from|with|that|which|where)[a-z]+(?<!ed)\b)|^\W*(?:and )?where\b(?!.{0,80}\b(?:come|came|comes|stem|stems|stand|stands|stood|land|landed|leave|leaves|left|go|goes|went|end up|ended up|derive|originate)\b)|\bin where\b|哪个?(?:国家|城市)|在哪/i,
    ["place", "meeting"],
  ],
  [
    /^\W*(?:and |so )?who\b|\bwhom\b|\bwho (?:did|was|is|are|were|signed|asked|led|leads|said|told|argued|runs?|ran)\b|谁/i,
    ["person", "company", "body", "place", "concept"],
  ],
];

/** Two capitalised words in a row inside a sentence: most likely a name that the entities do not hold. */
const nameLike = /(?<=[a-z,] )[A-Z][\p{L}'-]+ (?:[a-z]{2} )?[A-Z][\p{L}'-]+/gu;
/** A capitalised word inside a sentence that is no country, month or office. */
const capitalised =
  /(?<=[a-z,] )(?!US|China|Chinese|American|United|States|January|February|March|April|May|June|July|August|September|October|November|December|Section|Trump|Xi)[A-Z][\p{L}'-]+/gu;
const placeLike =
  /\b(?:in|at|from|to|near) (?:the )?(?!January|February|March|April|May|June|July|August|September|October|November|December|Beijing|Washington|China|US|United|Section|List|Chinese|American|Trump|Phase|Truth)[A-Z]\p{L}+/u;

/** What must be in a statement for these wordings, beyond a number. */
const attributes: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:which|what) (?:legal |official )?(?:document|instrument|paper)\b/i,
    /\b(?:orders?|proclamation|notice|memorandum|fact sheet|statement|agreement|announcements?|rule|law|act|determination|letter|ruling|report)\b/i,
  ],
  [
    /\b(?:write|wrote|send|sent|say|said) back\b|\b(?:what|which) (?:answer|reply) did\b/i,
    /\b(?:repl(?:y|ies|ied)|answer(?:s|ed)?|respon(?:se|ds|ded)|reject(?:s|ed|ion)|refus(?:es|ed|al)|declin(?:es|ed)|agree[sd]?|grant(?:s|ed)|turned down|said)\b/i,
  ],
  [/\bhow old\b|\bwhat age\b/i, /\bage[ds]?\b|\byears old\b|\bborn\b/i],
  [
    /\bhow often\b|\bhow frequently\b/i,
    /\bevery\b|\beach\b|\b(?:once|twice|times) (?:a|per)\b|\byearly\b|\bmonthly\b|\bannual|\bweekly\b|\bquarterly\b|\bregular/i,
  ],
  [
    /\b(?:hts|tariff|customs) (?:code|number|heading|chapter)\b|\bchapter 99\b/i,
    /\b\d{4}\.\d\d|\bchapter 99\b|\bheading\b/i,
  ],
  [
    /\b(?:what|which) (?:post|job|role|position|title|rank)\b/i,
    /\bpost\b|\bminister\b|\bsecretary\b|\bchief\b|\brepresentative\b|\benvoy\b|\bhead\b|\bpresident\b|\bofficer\b|\bofficial\b/i,
  ],
  [
    /\bby what vote\b|\bwhat was the vote\b|\bhow did .{2,40} vote\b/i,
    /\b\d+(?: ?[-–] ?| to )\d+\b|\bunanimous/i,
  ],
];

/**
 * Whether a statement can hold what is asked for, going by its kind: a person for "which judge", a place for "where", an age for "how old".
 * A name that the question holds already is no answer.
 */
export const holdsAskedKind = (query: Query, indexed: IndexedFact, knowledge: KnowledgeBase): boolean => {
  const { statement } = indexed.fact;
  if (attributes.some(([asked, needed]) => asked.test(query.text) && !needed.test(statement))) return false;
  if (onlyCounts(query.text, statement)) return false;
  const types = kinds.find(([asked]) => asked.test(query.text))?.[1];
  if (types === undefined || query.leansOn !== undefined) return true;
  const asked = new Set(query.terms.flatMap(({ entities }) => entities ?? []));
  const isNew = (id: string): boolean =>
    !asked.has(id) && types.includes(knowledge.entityById.get(id)?.type ?? "law");
  if ([...indexed.names, ...indexed.fact.entities].some(isNew)) return true;
  if (types.includes("place") && types.length <= 2) return placeLike.test(statement);
  if (
    types.includes("company") &&
    [...statement.matchAll(capitalised)].some(([name]) => !query.text.includes(name))
  )
    return true;
  // The parts of a name that is known to be of another kind ("Emergency Economic") are no strangers.
  const otherNames = [...indexed.names, ...indexed.fact.entities].flatMap((id) => {
    const entity = knowledge.entityById.get(id);
    return entity === undefined || types.includes(entity.type) ? [] : [entity.name, ...entity.aliases];
  });
  return [...statement.matchAll(nameLike)].some(
    ([name]) =>
      !query.text.toLowerCase().includes(name.toLowerCase().split(" ")[0] ?? "") &&
      !otherNames.some((other) => other.includes(name)),
  );
};
