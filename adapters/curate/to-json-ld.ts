import {
  type Entity,
  type Fact,
  firstDay,
  type KnowledgeBase,
  lastDay,
  type Source,
} from "../../src/index.ts";

const nameOf = (kind: "fact" | "source" | "entity" | "review", id: string): string =>
  `urn:parley:${kind}:${id}`;
const reference = (kind: "fact" | "source" | "entity", id: string): object => ({ "@id": nameOf(kind, id) });

/** schema.org's word for an entity; what it has no word for is a Thing. */
const entityTypes: Readonly<Record<Entity["type"], string>> = {
  person: "Person",
  body: "Organization",
  company: "Organization",
  law: "Legislation",
  place: "Place",
  good: "Product",
  meeting: "Event",
  agreement: "Thing",
  measure: "Thing",
  concept: "Thing",
};

/** ISO 8601 interval, open where the end is not known: `2025-05-14/2025-11-09`, `2025-11-10/..`. */
const coverageOf = ({ kind, from, until }: Fact): string | undefined => {
  if (from === undefined) return undefined;
  if (until !== undefined) return `${firstDay(from)}/${lastDay(until)}`;
  return kind === "state" ? `${firstDay(from)}/..` : from;
};

const speakerOf = (fact: Fact, { entityById }: KnowledgeBase): object | undefined => {
  const { saidBy } = fact;
  if (saidBy === undefined) return undefined;
  return entityById.has(saidBy) ? reference("entity", saidBy) : { "@type": "Thing", name: saidBy };
};

const toClaim = (fact: Fact, knowledge: KnowledgeBase): object => {
  const coverage = coverageOf(fact);
  const speaker = speakerOf(fact, knowledge);
  const sources = fact.sources.map((id) => reference("source", id));
  return {
    "@type": ["Claim", "prov:Entity"],
    "@id": nameOf("fact", fact.id),
    identifier: fact.id,
    text: fact.statement,
    inLanguage: "en",
    additionalType: fact.kind,
    ...(fact.status !== undefined && { creativeWorkStatus: fact.status }),
    ...(coverage !== undefined && { temporalCoverage: coverage }),
    ...(speaker !== undefined && { author: speaker, "prov:wasAttributedTo": speaker }),
    about: fact.entities.map((id) => reference("entity", id)),
    keywords: fact.topics,
    citation: sources,
    "prov:wasDerivedFrom": sources,
    ...(fact.supersedes !== undefined && {
      "prov:wasRevisionOf": fact.supersedes.map((id) => reference("fact", id)),
    }),
    dateModified: fact.reviewed ?? knowledge.base.reviewed,
  };
};

/** One fact that contradicts a claim. No rating: the base says who disputes what, and gives no verdict. */
const toReviews = (fact: Fact, knowledge: KnowledgeBase): object[] =>
  (fact.disputes ?? []).map((id) => ({
    "@type": "ClaimReview",
    "@id": nameOf("review", `${fact.id}:${id}`),
    itemReviewed: reference("fact", id),
    claimReviewed: knowledge.factById.get(id)?.statement,
    reviewBody: fact.statement,
    isBasedOn: reference("fact", fact.id),
    ...(fact.from !== undefined && { datePublished: fact.from }),
    ...(fact.saidBy !== undefined && { author: speakerOf(fact, knowledge) }),
  }));

const toWork = ({ id, publisher, title, kind, via, origin, url, published }: Source): object => ({
  "@type": [kind === "news" ? "NewsArticle" : "CreativeWork", "prov:Entity"],
  "@id": nameOf("source", id),
  name: title,
  additionalType: kind,
  publisher: { "@type": "Organization", name: publisher },
  ...(origin !== undefined && { sourceOrganization: { "@type": "Organization", name: origin } }),
  ...(via !== undefined && { provider: { "@type": "Organization", name: via } }),
  ...(url !== undefined && { url }),
  ...(published !== undefined && { datePublished: published }),
});

const toThing = ({ id, name, type, aliases, description }: Entity): object => ({
  "@type": entityTypes[type],
  "@id": nameOf("entity", id),
  name,
  alternateName: aliases,
  ...(description !== undefined && { description }),
});

/** The base as JSON-LD: schema.org Claim and ClaimReview, with PROV for where each comes from and what it replaced. */
export const toJsonLd = (knowledge: KnowledgeBase): object => ({
  "@context": ["https://schema.org", { prov: "http://www.w3.org/ns/prov#" }],
  "@type": "Dataset",
  "@id": `urn:parley:base:${knowledge.hash}`,
  name: knowledge.base.title,
  temporalCoverage: `${knowledge.base.covers.from}/${knowledge.base.covers.until}`,
  dateModified: knowledge.base.reviewed,
  hasPart: [
    ...knowledge.facts.map((fact) => toClaim(fact, knowledge)),
    ...knowledge.facts.flatMap((fact) => toReviews(fact, knowledge)),
    ...[...knowledge.sourceById.values()].map(toWork),
    ...knowledge.entities.map(toThing),
  ],
});
