import type { KnowledgeBase } from "../knowledge-base.ts";
import type { Entity, Fact } from "../schema.ts";
import { error, type Finding } from "./finding.ts";

/** Verbs and phrases by which a statement shows that somebody else is speaking. */
const saying =
  /\b(?:according to|argu|ask|answer|accus|announc|assert|attribut|believ|call|claim|complain|condemn|demand|den(?:y|ie)|describ|estimat|expect|explain|foresee|found|insist|maintain|name|note|object|post|predict|promis|put|reckon|reject|repl|report|said|say|see|suggest|told|threat|urg|view|voic|warn|wrote|write)/i;

const namesOf = (entity: Entity | undefined): readonly string[] =>
  entity === undefined ? [] : [entity.name, ...entity.aliases, ...(entity.exactCase ?? [])];

/** Whether a name, or a telling word of it, stands in the text. */
const mentions = (text: string, names: readonly string[]): boolean =>
  names.some((name) =>
    [name, ...name.split(/[\s()]+/).filter((word) => word.length > 3)].some((word) =>
      text.includes(word.toLowerCase()),
    ),
  );

const isAttributed = (fact: Fact, { entityById, sourceById }: KnowledgeBase): boolean => {
  const { statement, saidBy = "", entities, sources } = fact;
  const text = statement.toLowerCase();
  if (mentions(text, [saidBy, ...namesOf(entityById.get(saidBy))])) return true;
  const others = [
    ...entities.flatMap((id) => namesOf(entityById.get(id))),
    ...sources.flatMap((id) => sourceById.get(id)?.publisher ?? []),
  ];
  return mentions(text, others) && saying.test(text);
};

/** A claim names in its own sentence who claims it: it may be read without its label. */
export const reviewAttribution = (knowledge: KnowledgeBase): Finding[] =>
  knowledge.facts
    .filter(({ kind }) => kind === "claim" || kind === "quote")
    .filter((fact) => !isAttributed(fact, knowledge))
    .map(({ id, kind }) => error(id, `the ${kind} does not name its speaker in the statement; say who said it`));
