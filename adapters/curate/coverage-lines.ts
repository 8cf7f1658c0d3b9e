import type { KnowledgeBase } from "../../src/index.ts";

const monthsOfYear = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0"));

/** Facts by chapter, and by month of their first day: a month without any shows a gap as a dot. */
export const coverageLines = ({ base, chapters, facts }: KnowledgeBase): string[] => {
  const months = new Map<string, number>();
  for (const { from } of facts) {
    const month = from?.slice(0, 7) ?? "";
    months.set(month, (months.get(month) ?? 0) + 1);
  }
  const { from, until } = base.covers;
  const years = [...new Set(facts.flatMap((fact) => fact.from?.slice(0, 4) ?? []))]
    .filter((year) => year >= from.slice(0, 4) && year <= until.slice(0, 4))
    .sort();
  const earlier = facts.filter((fact) => (fact.from ?? "9") < from.slice(0, 4)).length;
  const row = (year: string): string => {
    const cells = monthsOfYear.map((month) => `${months.get(`${year}-${month}`) ?? "·"}`.padStart(4));
    const yearly = months.get(year);
    return `  ${year}${cells.join("")}${yearly === undefined ? "" : `   ${yearly} of the year as a whole`}`;
  };
  return [
    "Coverage by chapter",
    ...chapters.map(
      ({ title, covers, facts: own }) =>
        `  ${String(own.length).padStart(4)}  ${covers.from} – ${covers.until}  ${title}`,
    ),
    "Coverage by month (· none)",
    `      ${monthsOfYear.map((month) => month.padStart(4)).join("")}`,
    ...years.map(row),
    ...(earlier > 0 ? [`  ${earlier} from before ${from.slice(0, 4)}`] : []),
  ];
};
