import type { Golden } from "./golden.ts";

/** What an engine replied, in the form that is judged. */
export interface Reply {
  readonly abstained: boolean;
  readonly statements: readonly {
    readonly factId: string;
    readonly text: string;
    readonly citations: readonly number[];
  }[];
  readonly citations: readonly {
    readonly number: number;
    readonly publisher: string;
    readonly title: string;
    readonly url?: string;
  }[];
}

const compound: ReadonlySet<string> = new Set(["list", "timeline", "compare", "dispute", "multi"]);
const matches = (pattern: string, text: string): boolean => new RegExp(pattern, "iu").test(text);

/** What is wrong with a reply; undefined when it is right. More than four statements (twelve for lists and the like) nobody reads. */
export const judge = (golden: Golden, reply: Reply): string | undefined => {
  if (golden.abstains === true)
    return reply.abstained ? undefined : `answered: ${reply.statements[0]?.factId ?? ""}`;
  if (reply.abstained) return "abstained";
  const told = reply.statements.slice(0, compound.has(golden.category) ? 12 : 4);
  const numbers = new Set(reply.citations.map(({ number }) => number));
  if (
    reply.statements.some(
      ({ citations }) => citations.length === 0 || citations.some((number) => !numbers.has(number)),
    )
  )
    return "a statement without a citation";
  const said = told.map(({ text }) => text).join("\n");
  const lead = reply.statements[0];
  const forbidden = (golden.mustNot ?? []).find((pattern) => matches(pattern, lead?.text ?? ""));
  if (forbidden !== undefined) return `says what it must not: ${forbidden}`;
  if (golden.facts !== undefined && !golden.facts.includes(lead?.factId ?? "") && golden.says === undefined)
    return `leads with ${lead?.factId ?? ""}`;
  const group = (golden.all ?? []).find((ids) => !ids.some((id) => told.some(({ factId }) => factId === id)));
  if (group !== undefined) return `does not tell ${group.join(" or ")}`;
  const unsaid = (golden.says ?? []).find((pattern) => !matches(pattern, said));
  if (unsaid !== undefined) return `does not say ${unsaid}`;
  if (
    golden.facts !== undefined &&
    !golden.facts.includes(lead?.factId ?? "") &&
    !(golden.says ?? []).every((pattern) => matches(pattern, lead?.text ?? ""))
  )
    return `leads with ${lead?.factId ?? ""} instead of ${golden.facts.join(" or ")}`;
  if (golden.lead !== undefined && !matches(golden.lead, lead?.text ?? ""))
    return `leads with ${lead?.factId ?? ""}`;
  if (golden.cites !== undefined && !matches(golden.cites, JSON.stringify(reply.citations)))
    return `no citation matches ${golden.cites}`;
  return undefined;
};
