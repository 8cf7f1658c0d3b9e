import { addDays, firstDay, lastDay } from "../knowledge/partial-date.ts";
import type { NamedPeriod } from "../knowledge/schema.ts";
import type { Period, Relation } from "./period.ts";
import { withinNamedYear, readDates } from "./read-dates.ts";
import { type Found, joinRanges } from "./read-range.ts";

/** Words right before a time that say how it limits the question. The longest that fits wins. */
const relationWords: readonly (readonly [RegExp, Relation])[] = [
  [
    /(?:before|prior to|ahead of|earlier than|pre-?|leading up to|run-up to|up to)(?: the| that| its| their)?(?: (?:day|date|time) of)?[ -]?$/i,
    "before",
  ],
  [/(?:until|till|through to|by)(?: the)?(?: (?:end|start|beginning) of)? ?$/i, "until"],
  [/(?:since|ever since|starting|as from)(?: the)? ?$/i, "since"],
  [/(?:after|following|post-?|in the wake of|subsequent to)(?: the)?[ -]?$/i, "after"],
];
/** Chinese puts the relation behind the time. */
const relationBehind: readonly (readonly [RegExp, Relation])[] = [
  [/^(?:会谈|会晤|协议|裁决|通话)?(?:之前|以前|前)/, "before"],
  [/^(?:会谈|会晤|协议|裁决|通话)?(?:以来|起)/, "since"],
  [/^(?:会谈|会晤|协议|裁决|通话)?(?:之后|以后|后)/, "after"],
];

const escape = (text: string): string =>
  text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/[- ]/g, "[ -](?:the )?");
const nounBehind =
  "(?:[ -](?:deal|truce|agreement|talks|meeting|summit|understanding|handshake|accord|call|ruling|decision|pact|consensus))?";

/** Whether a name is nothing but a date ("early 2025"): the date reader knows it better. */
const isDate = (name: string): boolean =>
  readDates(name, "2026-12-31").some(
    ({ start, end, spans }) => start === 0 && end === name.length && spans.length === 1,
  );

/** The words of a name, the longest first: a text without one of them cannot hold the name, and a pattern not needed is not compiled. */
const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[ -]/)
    .sort((a, b) => b.length - a.length);

const letterOrDigit = /^[\p{L}\d]$/u;
const latin = /^[\p{Script=Latin}\d]$/u;

/** Whether a match is no part of a longer word. (One shared test: lookarounds in each of some 500 patterns cost seconds at start.) */
const standsAlone = (text: string, start: number, end: number): boolean => {
  const joins = (inside: string, outside: string): boolean =>
    latin.test(inside) && letterOrDigit.test(outside);
  return !joins(text.charAt(start), text.charAt(start - 1)) && !joins(text.charAt(end - 1), text.charAt(end));
};

/** Finds the named periods of the vocabulary; longer names first, so that "after Busan" wins over "Busan". */
export const createPeriodReader = (
  periods: readonly NamedPeriod[],
): ((text: string, askedOn: string) => Period[]) => {
  const names = periods
    .flatMap((period) => [
      ...period.names
        .filter((name) => !isDate(name))
        .map((name) => ({
          period,
          name,
          words: wordsOf(name),
          pattern: new RegExp(`(?:the )?${escape(name)}${nounBehind}`, "gi"),
        })),
      ...(period.zh ?? []).map((name) => ({
        period,
        name,
        words: [name],
        pattern: new RegExp(escape(name), "g"),
      })),
    ])
    .sort((a, b) => b.name.length - a.name.length);

  const findNamed = (text: string): Found[] => {
    const found: Found[] = [];
    const lower = text.toLowerCase();
    for (const { period, words, pattern } of names) {
      if (!words.every((word) => lower.includes(word))) continue;
      for (const match of text.matchAll(pattern)) {
        const start = match.index;
        const end = start + match[0].length;
        if (!standsAlone(text, start, end)) continue;
        if (!found.some((other) => start < other.end && end > other.start))
          found.push({ start, end, period: fromName(period, match[0]) });
      }
    }
    return found;
  };

  return (text, askedOn) => {
    const named = findNamed(text);
    const dated = withinNamedYear(readDates(text, askedOn))
      .filter(({ start, end }) => !named.some((other) => start < other.end && end > other.start))
      .map(({ start, end, words, precision, spans: [span = {}, ...others] }): Found => ({
        start,
        end,
        period: { relation: "in", precision, words, ...span, ...(others.length > 0 && { others }) },
      }));
    const all = [...named, ...dated].sort((a, b) => a.start - b.start);
    const related = all.map(({ start, end, period }) =>
      takeEffect(relate(period, text.slice(Math.max(0, start - 40), start), text.slice(end)), periods),
    );
    return joinRanges(related, all, text);
  };
};

const fromName = ({ from, until, state, names }: NamedPeriod, words: string): Period => {
  const relation: Relation = from === undefined ? "before" : until === undefined ? "after" : "in";
  return {
    relation: relation === "after" && /since/i.test(names[0] ?? "") ? "since" : relation,
    precision: from !== undefined && from === until ? "day" : "event",
    named: true,
    words,
    ...(from !== undefined && { from: firstDay(from) }),
    ...(until !== undefined && { until: lastDay(until) }),
    ...(state !== undefined && { state }),
  };
};

/** Turns a time and the words around it into the stretch that is meant: `before` + 10 May → until 9 May. */
const relate = (period: Period, before: string, behind: string): Period => {
  if (period.from === undefined || period.until === undefined) return period;
  const relation =
    relationWords.find(([pattern]) => pattern.test(before))?.[1] ??
    relationBehind.find(([pattern]) => pattern.test(behind))?.[1];
  const { from, until, state, precision, words, named } = period;
  const rest = { precision, words, ...(named && { named }) };
  switch (relation) {
    case "before":
      return { ...rest, relation, until: addDays(from, -1), state: addDays(from, -1) };
    case "until":
      // "by June 2025" and "until 10 November" include the time itself.
      return { ...rest, relation, until, state: until };
    case "after":
      return { ...rest, relation, from, state: state ?? addDays(until, 1) };
    case "since":
      return { ...rest, relation, from };
    default:
      return period;
  }
};

/** Days within which what an event brought took effect. */
const effectDays = 15;

/** After an event, a question about a state means the day on which what was agreed took effect, where the vocabulary knows it. */
const takeEffect = (period: Period, periods: readonly NamedPeriod[]): Period => {
  const { from, named, relation } = period;
  if (from === undefined || named !== true || relation !== "after") return period;
  const known = periods.find(
    (other) =>
      other.until === undefined &&
      other.state !== undefined &&
      other.from !== undefined &&
      other.from >= from &&
      other.from <= addDays(from, effectDays),
  );
  return known?.state === undefined ? period : { ...period, state: known.state };
};
