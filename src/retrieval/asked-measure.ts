import type { Query } from "../query/query.ts";
import type { IndexedFact } from "./fact-index.ts";

/** Wordings that ask for an amount in a certain measure, and what a statement that holds one looks like. */
const measures: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\bhow (?:much|many) (?:\w+ )?(?:money|cash|dollars?|usd|yuan|euros?)\b|\b(?:what|which|how much) (?:was |is |were |are |did |does |do )?(?:the |it |its )?(?:\w+ )?(?:price|revenue|sales value|cost|costs|sum|fine|payout)\b|多少(?:钱|美元|亿|元)/i,
    /[$€£¥]|\bdollars?\b|\byuan\b|\bcents?\b|\b(?:billion|million|trillion)\b/i,
  ],
  [
    /\b(?:what|which|how (?:big|large) an?) (?:share|percentage|proportion|slice|percent|fraction|portion|chunk)\b|\bhow many (?:percent|percentage points|points)\b|\bwhat %|百分之几|几个百分点|占多少|比例/i,
    /%|\bper ?cent\b|\bpercent|\bpoints?\b|\b(?:half|third|quarter|fifth|tenth|twice|double|doubled|none|no)\b/i,
  ],
  [
    /\bhow many (?:\w+ )?(?:tons?|tonnes?)\b|\bwhat tonnage\b|多少(?:万)?吨/i,
    /\bton(?:ne)?s?\b|\bkilograms?\b|\bkg\b/i,
  ],
  [
    /\bhow long\b|\bhow many (?:days|weeks|months|years|hours|minutes)\b|多久|多少天|几(?:天|个月|年)/i,
    /\b(?:days?|weeks?|months?|years?|hours?|minutes?|deadline|overnight)\b|\d[- ](?:day|month|year)/i,
  ],
];

const asksCount = /\bhow many\b|\b(?:what|which) number of\b|\bthe number of\b/i;

/**
 * Whether a statement holds an amount in the measure asked for: 1 it does, -1 it does not, 0 nothing of the kind is
 * asked. What "how many" counts must stand beside a number; a price needs money, a share a percentage.
 */
export const fitMeasure = (query: Query, { fact, counted }: IndexedFact): -1 | 0 | 1 => {
  const measure = measures.find(([asked]) => asked.test(query.text));
  if (measure !== undefined) {
    const holds =
      measure[1].test(fact.statement) ||
      (query.focus === "how-long" && fact.from !== undefined && fact.until !== undefined);
    return holds ? 1 : -1;
  }
  if (!asksCount.test(query.text)) return 0;
  const asked = query.terms.filter((term) => term.asked === true);
  if (asked.length === 0) return 0;
  const isCounted = asked.some(({ alternatives }) =>
    alternatives.some(({ features }) => features.every((feature) => counted.has(feature))),
  );
  return isCounted ? 1 : -1;
};
