import type { Fact } from "../../knowledge/schema.ts";
import type { Query } from "../../query/query.ts";
import type { ComposeContext, Composer, Draft } from "../draft.ts";

/** Statements told for each point of a question. */
const perPart = 3;

const factsOf = (draft: Draft): readonly Fact[] => {
  switch (draft.kind) {
    case "answered":
    case "clarification":
      return draft.facts.slice(0, draft.kind === "answered" && draft.shape !== "direct" ? 6 : perPart);
    case "disputed":
      return draft.positions.flatMap(({ facts }) => facts).slice(0, perPart);
    case "abstention":
      return [];
    default:
      return draft satisfies never;
  }
};

/** Answers each point of a question that has several; later points may lean on the first. */
export const composeParts =
  (draftAnswer: (context: ComposeContext) => Draft): Composer =>
  (context) => {
    const { query, parse, rank, today } = context;
    if (query.parts.length < 2) return undefined;
    // The points of a follow-up lean on what was told before, not only on each other.
    let previous: Query | undefined =
      query.leansOn === undefined
        ? undefined
        : {
            ...query,
            terms: query.terms.filter(({ role }) => role === "carried"),
            answeredWith: query.leansOn,
          };
    const drafts = query.parts.map((text) => {
      const part = { ...parse(text, previous), parts: [] };
      // A time named once holds for every point that names none.
      const timed =
        part.period === undefined && query.period !== undefined && query.periods.length === 1
          ? { ...part, period: query.period, periods: query.periods }
          : part;
      const draft = draftAnswer({ ...context, query: timed, ranking: rank(timed, today) });
      previous ??= { ...timed, answeredWith: factsOf(draft).map(({ id }) => id) };
      return draft;
    });
    const answered = drafts.filter((draft) => factsOf(draft).length > 0);
    if (answered.length < 2) return undefined;
    const missing = query.parts.length - answered.length;
    return {
      kind: "answered",
      shape: "parts",
      facts: interleave(answered.map(factsOf)),
      ...(missing > 0 && {
        caveats: [
          missing === 1
            ? "One point of the question is answered by no reviewed fact."
            : `${missing} points of the question are answered by no reviewed fact.`,
        ],
      }),
    };
  };

/** The best fact of each point first, then the second ones: nobody has to read on to see that all points are answered. */
const interleave = (lists: readonly (readonly Fact[])[]): Fact[] => {
  const longest = Math.max(...lists.map((list) => list.length));
  return [
    ...new Set(
      Array.from({ length: longest }, (_, place) => lists.flatMap((list) => list[place] ?? [])).flat(),
    ),
  ];
};
